package dev.kabao.wallet.cardholder;

import static dev.kabao.wallet.cardholder.FormProblem.Code.CARD_NUMBER_CHARACTERS;
import static dev.kabao.wallet.cardholder.FormProblem.Code.CARD_NUMBER_CHECK_DIGIT;
import static dev.kabao.wallet.cardholder.FormProblem.Code.CARD_NUMBER_LENGTH;
import static dev.kabao.wallet.cardholder.FormProblem.Code.CARD_NUMBER_LENGTH_UNUSUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardNumbersTest {
  private final BinDirectory china = BinDirectory.china();

  @Test
  void readsSpacesDashesAndFullWidthDigits() {
    String plain = "4111111111111111";
    for (String typed :
        List.of(plain, " 4111 1111 1111 1111 ", "4111-1111-1111-1111", "４１１１　１１１１１１１１—１１１１")) {
      Problems problems = new Problems();
      Optional<Secret> number = CardNumbers.check(typed, china, problems);
      assertThat(problems.found()).isEmpty();
      assertThat(People.reveal(number.orElseThrow())).isEqualTo(plain);
    }
  }

  @Test
  void refusesOtherCharacters() {
    for (String typed : List.of("4111 1111 1111 111O", "4111_1111", "٤١١١١١١١١١١١١١١١", "卡")) {
      assertThat(problems(typed, china)).as(typed).containsExactly(CARD_NUMBER_CHARACTERS);
    }
  }

  @Test
  void refusesLengthsThatNoCardOrNotTheSchemeHas() {
    assertThat(problems("41111111111", china)).containsExactly(CARD_NUMBER_LENGTH);
    assertThat(problems("62363300000000000059", china)).containsExactly(CARD_NUMBER_LENGTH);
    assertThat(problems("41111111111111", china)).containsExactly(CARD_NUMBER_LENGTH);
    assertThat(problems("62363300000000", china)).containsExactly(CARD_NUMBER_LENGTH);
  }

  @Test
  void aLengthThatTheDirectoryDoesNotKnowIsAWarning() {
    String typed = withCheckDigit("623633000000000");
    assertThat(problems(typed, china)).isEmpty();
    assertThat(warnings(typed, china)).containsExactly(CARD_NUMBER_LENGTH_UNUSUAL);
    assertThat(warnings(People.DEBIT_CARD, china)).isEmpty();
  }

  @Test
  void aWrongCheckDigitIsAProblem() {
    assertThat(problems("4111111111111112", china)).containsExactly(CARD_NUMBER_CHECK_DIGIT);
    assertThat(problems("378282246310006", china)).containsExactly(CARD_NUMBER_CHECK_DIGIT);
  }

  @Test
  void aWrongCheckDigitOfACardOfNoKnownSchemeIsAProblem() {
    assertThat(problems(withCheckDigit("700000000000000"), china)).isEmpty();
    assertThat(problems("7000000000000001", china)).containsExactly(CARD_NUMBER_CHECK_DIGIT);
  }

  @Test
  void aWrongCheckDigitOfAUnionPayCardIsAWarning() {
    assertThat(problems("6236330000000000006", china)).isEmpty();
    assertThat(warnings("6236330000000000006", china)).containsExactly(CARD_NUMBER_CHECK_DIGIT);
    assertThat(problems("9555900000000000", china)).isEmpty();
    assertThat(warnings("9555900000000000", china)).containsExactly(CARD_NUMBER_CHECK_DIGIT);
  }

  @Test
  void theProfileOfABinCanRequireTheCheckDigitOfUnionPayCardsToo() {
    CardIssuer issuer = new CardIssuer("WEBANK", new LocalText("WeBank", "微众银行"));
    BinDirectory strict =
        china.with(new BinEntry("623633", 19, issuer, CardKind.DEBIT, CardScheme.UNIONPAY, true));
    assertThat(problems("6236330000000000006", strict)).containsExactly(CARD_NUMBER_CHECK_DIGIT);
    assertThat(problems(People.DEBIT_CARD, strict)).isEmpty();
  }

  private static String withCheckDigit(String payload) {
    return payload + Luhn.checkDigit(payload);
  }

  private static List<FormProblem.Code> problems(String typed, BinDirectory bins) {
    Problems problems = new Problems();
    CardNumbers.check(typed, bins, problems);
    return problems.found().stream().map(FormProblem::code).toList();
  }

  private static List<FormProblem.Code> warnings(String typed, BinDirectory bins) {
    Problems problems = new Problems();
    CardNumbers.check(typed, bins, problems);
    return problems.warnings().stream().map(FormProblem::code).toList();
  }
}
