package dev.kabao.wallet.cardholder;

import static dev.kabao.wallet.cardholder.FormProblem.Field.CARD_NUMBER;
import static dev.kabao.wallet.cardholder.FormProblem.Field.EXPIRY;
import static dev.kabao.wallet.cardholder.FormProblem.Field.ID_NUMBER;
import static dev.kabao.wallet.cardholder.FormProblem.Field.NAME;
import static dev.kabao.wallet.cardholder.FormProblem.Field.PHONE;
import static dev.kabao.wallet.cardholder.FormProblem.Field.VERIFICATION_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.kabao.wallet.cardholder.FormProblem.Code;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardHolderFormTest {
  private final BinDirectory china = BinDirectory.china();

  @Test
  void aFormInOrderGivesTheHolderInItsNormalForm() {
    FormCheck.Valid valid =
        valid(
            CardHolderForm.builder()
                .cardNumber("6236 3300 0000 0000 005")
                .name("  测试员 ")
                .idNumber("11010519491231002x")
                .phone("138-0013-8000"));

    CardHolder holder = valid.holder();
    assertThat(People.reveal(holder.cardNumber())).isEqualTo("6236330000000000005");
    assertThat(People.reveal(holder.name())).isEqualTo("测试员");
    assertThat(holder.idDocumentType()).isEqualTo(IdDocumentType.RESIDENT_ID);
    assertThat(People.reveal(holder.idNumber())).isEqualTo("11010519491231002X");
    assertThat(People.reveal(holder.phone())).isEqualTo("+8613800138000");
    assertThat(holder.expiry()).isEmpty();
    assertThat(holder.verificationNumber()).isEmpty();
    assertThat(valid.recognition().issuer().map(CardIssuer::code)).contains("WEBANK");
    assertThat(valid.warnings()).isEmpty();
  }

  @Test
  void aCreditCardNeedsExpiryAndVerificationNumber() {
    assertThat(problems(People.debitForm().cardNumber(People.CREDIT_CARD)))
        .containsExactly(
            new FormProblem(EXPIRY, Code.MISSING),
            new FormProblem(VERIFICATION_NUMBER, Code.MISSING));
    CardHolder holder =
        valid(
                People.debitForm()
                    .cardNumber(People.CREDIT_CARD)
                    .expiry("08/30")
                    .verificationNumber("１２３"))
            .holder();
    assertThat(People.reveal(holder.expiry().orElseThrow())).isEqualTo("3008");
    assertThat(People.reveal(holder.verificationNumber().orElseThrow())).isEqualTo("123");
  }

  @Test
  void onADebitCardTheyAreCheckedAndPassedOnIfGiven() {
    assertThat(problems(People.debitForm().expiry("13/30").verificationNumber("12")))
        .containsExactly(
            new FormProblem(EXPIRY, Code.EXPIRY_FORM),
            new FormProblem(VERIFICATION_NUMBER, Code.VERIFICATION_NUMBER_FORM));
    CardHolder holder = valid(People.debitForm().expiry("08/30").verificationNumber(" ")).holder();
    assertThat(holder.expiry()).isPresent();
    assertThat(holder.verificationNumber()).isEmpty();
  }

  @Test
  void americanExpressHasFourDigitVerificationNumbers() {
    CardHolderForm.Builder form = People.debitForm().cardNumber("378282246310005").expiry("08/30");
    valid(form.verificationNumber("1234"));
    assertThat(
            problems(
                People.debitForm()
                    .cardNumber("378282246310005")
                    .expiry("08/30")
                    .verificationNumber("123")))
        .containsExactly(new FormProblem(VERIFICATION_NUMBER, Code.VERIFICATION_NUMBER_FORM));
  }

  @Test
  void anEmptyFormLacksWhatEveryCardNeeds() {
    assertThat(problems(CardHolderForm.builder()))
        .containsExactly(
            new FormProblem(CARD_NUMBER, Code.MISSING),
            new FormProblem(NAME, Code.MISSING),
            new FormProblem(ID_NUMBER, Code.MISSING),
            new FormProblem(PHONE, Code.MISSING));
    assertThat(
            problems(CardHolderForm.builder().cardNumber(" ").name("　").idNumber("\t").phone("")))
        .hasSize(4)
        .allMatch(problem -> problem.code() == Code.MISSING);
  }

  @Test
  void allProblemsComeAtOnceInTheOrderOfTheFields() {
    assertThat(
            problems(
                CardHolderForm.builder()
                    .verificationNumber("abc")
                    .expiry("10/26")
                    .phone("010 6552 0000")
                    .idNumber("990101199002300010")
                    .name("测试1")
                    .cardNumber("4003600000000007")))
        .containsExactly(
            new FormProblem(CARD_NUMBER, Code.CARD_NUMBER_CHECK_DIGIT),
            new FormProblem(NAME, Code.NAME_CHARACTERS),
            new FormProblem(ID_NUMBER, Code.ID_NUMBER_REGION),
            new FormProblem(ID_NUMBER, Code.ID_NUMBER_BIRTH_DATE),
            new FormProblem(PHONE, Code.PHONE_NOT_MOBILE),
            new FormProblem(EXPIRY, Code.EXPIRY_PAST),
            new FormProblem(VERIFICATION_NUMBER, Code.VERIFICATION_NUMBER_FORM));
  }

  @Test
  void whatIsOnlyDoubtfulIsAWarning() {
    assertThat(valid(People.debitForm().cardNumber("6236330000000000006")).warnings())
        .containsExactly(new FormProblem(CARD_NUMBER, Code.CARD_NUMBER_CHECK_DIGIT));
  }

  @Test
  void theDocumentThatWasChosenMustBeTheOne() {
    valid(People.debitForm().idDocumentType(IdDocumentType.RESIDENT_ID));
    assertThat(problems(People.debitForm().idDocumentType(IdDocumentType.TAIWAN_TRAVEL_PERMIT)))
        .containsExactly(new FormProblem(ID_NUMBER, Code.ID_NUMBER_TYPE));
  }

  @Test
  void phonesOfAnotherRegionNeedNoCountryCodeIfItIsSet() {
    CardHolder holder = valid(People.debitForm().phone("61234567").phoneRegion("HK")).holder();
    assertThat(People.reveal(holder.phone())).isEqualTo("+85261234567");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CardHolderForm.builder().phoneRegion("china"));
  }

  @Test
  void theDayIsThatOfChina() {
    Clock lastDayInUtc = Clock.fixed(Instant.parse("2026-11-30T16:00:00Z"), ZoneOffset.UTC);
    try (CardHolderForm form = People.debitForm().expiry("11/26").build()) {
      assertThat(form.check(china, lastDayInUtc)).isInstanceOf(FormCheck.Invalid.class);
    }
  }

  @Test
  void aNormalFormIsItsOwnNormalForm() {
    CardHolder once =
        valid(
                People.debitForm()
                    .cardNumber("4003 6000 0000 0006")
                    .name("阿依古丽 • 测试")
                    .idNumber("110105491231002")
                    .expiry("08/30")
                    .verificationNumber("123"))
            .holder();
    CardHolder twice =
        valid(
                CardHolderForm.builder()
                    .cardNumber(People.reveal(once.cardNumber()))
                    .name(People.reveal(once.name()))
                    .idNumber(People.reveal(once.idNumber()))
                    .phone(People.reveal(once.phone()))
                    .expiry(People.reveal(once.expiry().orElseThrow()))
                    .verificationNumber(People.reveal(once.verificationNumber().orElseThrow())))
            .holder();
    assertThat(all(twice)).isEqualTo(all(once));
  }

  @Test
  void aFormCanBeCheckedAgainUntilItIsClosed() {
    CardHolderForm form = People.debitForm().build();
    assertThat(form.check(china, People.CLOCK)).isInstanceOf(FormCheck.Valid.class);
    FormCheck.Valid valid = (FormCheck.Valid) form.check(china, People.CLOCK);
    form.close();
    assertThat(People.reveal(valid.holder().phone())).isEqualTo("+8613800138000");
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> form.check(china, People.CLOCK))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CLOSED));
  }

  @Test
  void nullsAreRefused() {
    assertThatNullPointerException().isThrownBy(() -> CardHolderForm.builder().name(null));
    assertThatNullPointerException().isThrownBy(() -> Phones.check(null));
    assertThatNullPointerException().isThrownBy(() -> china.recognise(null));
  }

  private FormCheck.Valid valid(CardHolderForm.Builder builder) {
    try (CardHolderForm form = builder.build()) {
      FormCheck check = form.check(china, People.CLOCK);
      assertThat(check).isInstanceOf(FormCheck.Valid.class);
      return (FormCheck.Valid) check;
    }
  }

  private List<FormProblem> problems(CardHolderForm.Builder builder) {
    try (CardHolderForm form = builder.build()) {
      FormCheck check = form.check(china, People.CLOCK);
      assertThat(check).isInstanceOf(FormCheck.Invalid.class);
      return ((FormCheck.Invalid) check).problems();
    }
  }

  private static List<String> all(CardHolder holder) {
    return List.of(
        People.reveal(holder.cardNumber()),
        People.reveal(holder.name()),
        holder.idDocumentType().name(),
        People.reveal(holder.idNumber()),
        People.reveal(holder.phone()),
        People.reveal(holder.expiry().orElseThrow()),
        People.reveal(holder.verificationNumber().orElseThrow()));
  }
}
