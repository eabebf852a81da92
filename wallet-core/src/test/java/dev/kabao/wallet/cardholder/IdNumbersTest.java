package dev.kabao.wallet.cardholder;

import static dev.kabao.wallet.cardholder.FormProblem.Code.ID_NUMBER_BIRTH_DATE;
import static dev.kabao.wallet.cardholder.FormProblem.Code.ID_NUMBER_CHECK_DIGIT;
import static dev.kabao.wallet.cardholder.FormProblem.Code.ID_NUMBER_FORM;
import static dev.kabao.wallet.cardholder.FormProblem.Code.ID_NUMBER_REGION;
import static dev.kabao.wallet.cardholder.FormProblem.Code.ID_NUMBER_TYPE;
import static dev.kabao.wallet.cardholder.IdDocumentType.FOREIGN_PERMANENT_RESIDENT;
import static dev.kabao.wallet.cardholder.IdDocumentType.HK_MACAO_TRAVEL_PERMIT;
import static dev.kabao.wallet.cardholder.IdDocumentType.RESIDENCE_PERMIT;
import static dev.kabao.wallet.cardholder.IdDocumentType.RESIDENT_ID;
import static dev.kabao.wallet.cardholder.IdDocumentType.TAIWAN_TRAVEL_PERMIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.cardholder.IdNumbers.IdNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IdNumbersTest {

  @Test
  void acceptsTheExamplesOfTheStandard() {
    // GB 11643-1999, section 4; the second would be too old today.
    assertThat(accepted("11010519491231002X", RESIDENT_ID)).isEqualTo("11010519491231002X");
    Problems problems = new Problems();
    assertThat(
            IdNumbers.check(
                "440524188001010014", Optional.empty(), LocalDate.of(1999, 7, 1), problems))
        .isPresent();
    assertThat(problems("440524188001010014")).containsExactly(ID_NUMBER_BIRTH_DATE);
  }

  @Test
  void upgrades15Digits() {
    assertThat(accepted("110105491231002", RESIDENT_ID)).isEqualTo("11010519491231002X");
    assertThat(problems("110105490231002")).containsExactly(ID_NUMBER_BIRTH_DATE);
    assertThat(problems("990105491231002")).containsExactly(ID_NUMBER_REGION);
  }

  @Test
  void acceptsFullWidthLowerCaseAndSpaces() {
    assertThat(accepted(" 110105 19491231 002x ", RESIDENT_ID)).isEqualTo("11010519491231002X");
    assertThat(accepted("１１０１０５１９４９１２３１００２ｘ", RESIDENT_ID)).isEqualTo("11010519491231002X");
  }

  @Test
  void refusesDatesThatCannotBe() {
    assertThat(problems(People.residentId("110101", "19900230", "001")))
        .containsExactly(ID_NUMBER_BIRTH_DATE);
    assertThat(problems(People.residentId("110101", "19001301", "001")))
        .containsExactly(ID_NUMBER_BIRTH_DATE);
    assertThat(problems(People.residentId("110101", "00000101", "001")))
        .containsExactly(ID_NUMBER_BIRTH_DATE);
    assertThat(problems(People.residentId("110101", "20261116", "001")))
        .containsExactly(ID_NUMBER_BIRTH_DATE);
    assertThat(problems(People.residentId("110101", "20261115", "001"))).isEmpty();
    assertThat(problems(People.residentId("110101", "20240229", "001"))).isEmpty();
  }

  @Test
  void tellsSeveralProblemsAtOnceButNotTheCheckDigitOnTop() {
    assertThat(problems("990101199002300010"))
        .containsExactlyInAnyOrder(ID_NUMBER_REGION, ID_NUMBER_BIRTH_DATE);
    assertThat(problems("110105194912310021")).containsExactly(ID_NUMBER_CHECK_DIGIT);
  }

  @Test
  void acceptsResidencePermits() {
    for (String region : List.of("810000", "820000", "830000")) {
      String number = People.residentId(region, "19850611", "123");
      assertThat(accepted(number, RESIDENCE_PERMIT)).isEqualTo(number);
    }
    assertThat(problems(People.residentId("810001", "19850611", "123")))
        .containsExactly(ID_NUMBER_REGION);
    assertThat(problems(People.residentId("840000", "19850611", "123")))
        .containsExactly(ID_NUMBER_REGION);
  }

  @Test
  void acceptsForeignPermanentResidentCardsOf2017() {
    assertThat(accepted("KAZ110090123105", FOREIGN_PERMANENT_RESIDENT))
        .isEqualTo("KAZ110090123105");
    assertThat(accepted("kaz110090123105", FOREIGN_PERMANENT_RESIDENT))
        .isEqualTo("KAZ110090123105");
    assertThat(problems("KAZ110090123107")).containsExactly(ID_NUMBER_CHECK_DIGIT);
    assertThat(problems("KAZ990090123105")).containsExactly(ID_NUMBER_REGION);
    assertThat(problems("KAZ110090023105")).containsExactly(ID_NUMBER_BIRTH_DATE);
  }

  @Test
  void acceptsForeignPermanentResidentCardsOf2023() {
    assertThat(accepted("911398199012310021", FOREIGN_PERMANENT_RESIDENT))
        .isEqualTo("911398199012310021");
    assertThat(problems("911398199012310022")).containsExactly(ID_NUMBER_CHECK_DIGIT);
    assertThat(problems("999398199012310021")).containsExactly(ID_NUMBER_REGION);
    assertThat(problems("911398199002310021")).containsExactly(ID_NUMBER_BIRTH_DATE);
  }

  @Test
  void acceptsTravelPermits() {
    assertThat(accepted("H12345678", HK_MACAO_TRAVEL_PERMIT)).isEqualTo("H12345678");
    assertThat(accepted("m12345678", HK_MACAO_TRAVEL_PERMIT)).isEqualTo("M12345678");
    assertThat(accepted("H1234567802", HK_MACAO_TRAVEL_PERMIT)).isEqualTo("H12345678");
    assertThat(accepted("12345678", TAIWAN_TRAVEL_PERMIT)).isEqualTo("12345678");
    assertThat(problems("H123456789")).containsExactly(ID_NUMBER_FORM);
    assertThat(problems("K12345678")).containsExactly(ID_NUMBER_FORM);
  }

  @Test
  void refusesEverythingElse() {
    for (String typed : List.of("1", "1234567", "11010519491231002Y", "E12345678", "护照", "-")) {
      assertThat(problems(typed)).as(typed).containsExactly(ID_NUMBER_FORM);
    }
  }

  @Test
  void refusesANumberOfAnotherDocumentThanTheOneNamed() {
    Problems problems = new Problems();
    assertThat(
            IdNumbers.check("H12345678", Optional.of(TAIWAN_TRAVEL_PERMIT), People.TODAY, problems))
        .isEmpty();
    assertThat(problems.found()).extracting(FormProblem::code).containsExactly(ID_NUMBER_TYPE);
  }

  @Property
  void everyWellMadeResidentIdIsAcceptedAndIsItsOwnNormalForm(@ForAll("residentIds") String id) {
    assertThat(accepted(id, RESIDENT_ID)).isEqualTo(id);
  }

  @Property
  void everySingleWrongDigitIsCaught(
      @ForAll("residentIds") String id,
      @ForAll @IntRange(max = 16) int at,
      @ForAll @IntRange(min = 1, max = 9) int change) {
    StringBuilder wrong = new StringBuilder(id);
    wrong.setCharAt(at, (char) ('0' + (id.charAt(at) - '0' + change) % 10));
    assertThat(problems(wrong.toString())).isNotEmpty();
  }

  @Property
  void everySwapOfNeighboursIsCaught(
      @ForAll("residentIds") String id, @ForAll @IntRange(max = 15) int at) {
    StringBuilder wrong = new StringBuilder(id);
    wrong.setCharAt(at, id.charAt(at + 1));
    wrong.setCharAt(at + 1, id.charAt(at));
    assertThat(problems(wrong.toString()).isEmpty()).isEqualTo(wrong.toString().equals(id));
  }

  @Provide
  Arbitrary<String> residentIds() {
    return People.residentIds();
  }

  private static String accepted(String typed, IdDocumentType type) {
    Problems problems = new Problems();
    Optional<IdNumber> checked = IdNumbers.check(typed, Optional.empty(), People.TODAY, problems);
    assertThat(problems.found()).isEmpty();
    assertThat(checked.orElseThrow().type()).isEqualTo(type);
    return People.reveal(checked.orElseThrow().number());
  }

  private static List<FormProblem.Code> problems(String typed) {
    Problems problems = new Problems();
    IdNumbers.check(typed, Optional.empty(), People.TODAY, problems);
    return problems.found().stream().map(FormProblem::code).toList();
  }
}
