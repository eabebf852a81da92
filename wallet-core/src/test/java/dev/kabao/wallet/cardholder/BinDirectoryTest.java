package dev.kabao.wallet.cardholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.value.LocalText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BinDirectoryTest {
  private static final CardIssuer RED = new CardIssuer("RED", new LocalText("Red Bank", "红银行"));
  private static final CardIssuer BLUE = new CardIssuer("BLUE", new LocalText("Blue Bank", "蓝银行"));

  private final BinDirectory china = BinDirectory.china();

  @Test
  void chinaHoldsTheWholeTable() {
    assertThat(china.entries()).hasSize(1699);
    assertThat(china).isSameAs(BinDirectory.china());
  }

  @Test
  void weBankIsToldByItsPrefixAndLength() {
    CardRecognition whole = china.identify("6236330000000000005");
    assertThat(whole.issuer().map(CardIssuer::code)).contains("WEBANK");
    assertThat(whole.issuer().orElseThrow().name()).isEqualTo(new LocalText("WeBank", "深圳前海微众银行"));
    assertThat(whole.kind()).contains(CardKind.DEBIT);
    assertThat(whole.scheme()).contains(CardScheme.UNIONPAY);
    assertThat(whole.complete()).isTrue();
    assertThat(china.find("6236330000000000005").orElseThrow().luhnRequired()).isFalse();
    assertThat(china.identify("6236330000000009").issuer()).isEmpty();
  }

  @Test
  void smallBanksFallBackToTheirCodeInEnglish() {
    LocalText name = china.identify("9400290000000000000").issuer().orElseThrow().name();
    assertThat(name).isEqualTo(new LocalText("KSRCB", "昆山农信社"));
  }

  @Test
  void theIssuerComesUpWhileTheNumberIsTyped() {
    assertThat(china.recognise("")).isEqualTo(CardRecognition.UNKNOWN);
    assertThat(china.recognise("6").schemes())
        .contains(CardScheme.UNIONPAY, CardScheme.DISCOVER, CardScheme.MAESTRO);
    CardRecognition five = china.recognise("6236 3");
    assertThat(five.issuer()).isEmpty();
    assertThat(five.ambiguous()).isTrue();
    CardRecognition six = china.recognise("6236-33");
    assertThat(six.issuer().map(CardIssuer::code)).contains("WEBANK");
    assertThat(six.kind()).contains(CardKind.DEBIT);
    assertThat(six.ambiguous()).isFalse();
    assertThat(six.complete()).isFalse();
    assertThat(six.lengths()).contains(19);
  }

  @Test
  void anIssuerIsNotNamedBeforeAPrefixIsThereInFull() {
    BinDirectory one = BinDirectory.of(List.of(entry("9876", 16, RED)));
    assertThat(one.recognise("987").issuer()).isEmpty();
    assertThat(one.recognise("987").ambiguous()).isTrue();
    assertThat(one.recognise("9876").issuer()).contains(RED);
  }

  @Test
  void anIssuerIsNotNamedWhileALongerPrefixMayStillDecideOtherwise() {
    BinDirectory two = BinDirectory.of(List.of(entry("9876", 16, RED), entry("98765", 16, BLUE)));
    assertThat(two.recognise("9876").issuer()).isEmpty();
    assertThat(two.recognise("98765").issuer()).contains(BLUE);
    assertThat(two.recognise("98764").issuer()).contains(RED);
  }

  @Test
  void lengthsDecideWherePrefixesAreShared() {
    BinDirectory two = BinDirectory.of(List.of(entry("9876", 16, RED), entry("9876", 19, BLUE)));
    CardRecognition typed = two.recognise("9876000000000000");
    assertThat(typed.issuer()).isEmpty();
    assertThat(typed.lengths()).containsExactly(16, 19);
    assertThat(typed.complete()).isTrue();
    assertThat(two.identify("9876000000000000").issuer()).contains(RED);
    assertThat(two.recognise("98760000000000000").issuer()).contains(BLUE);
  }

  @Test
  void withoutADirectoryTheSchemesAreStillTold() {
    CardRecognition visa = BinDirectory.empty().identify("4111111111111111");
    assertThat(visa.scheme()).contains(CardScheme.VISA);
    assertThat(visa.issuer()).isEmpty();
    assertThat(visa.ambiguous()).isFalse();
    assertThat(BinDirectory.empty().recognise("4").scheme()).contains(CardScheme.VISA);
    assertThat(BinDirectory.empty().recognise("3").scheme()).isEmpty();
  }

  @Test
  void domesticCardsWithAForeignPrefixAreOfUnionPay() {
    assertThat(china.identify("4567000000000000").scheme()).contains(CardScheme.VISA);
    assertThat(scheme("405512", 17)).isEqualTo(CardScheme.UNIONPAY);
    assertThat(scheme("456351", 19)).isEqualTo(CardScheme.UNIONPAY);
    assertThat(scheme("303", 16)).isEqualTo(CardScheme.UNIONPAY);
    assertThat(scheme("955590", 16)).isEqualTo(CardScheme.UNIONPAY);
    assertThat(scheme("400360", 16)).isEqualTo(CardScheme.VISA);
    assertThat(scheme("370247", 15)).isEqualTo(CardScheme.AMEX);
    assertThat(scheme("356390", 16)).isEqualTo(CardScheme.JCB);
  }

  @Test
  void aHostAddsAndReplacesEntriesInACopy() {
    BinDirectory extended = china.with(entry("623633", 19, RED), entry("99887766", 16, BLUE));
    assertThat(extended.entries()).hasSize(1700);
    assertThat(extended.identify("6236330000000000005").issuer()).contains(RED);
    assertThat(extended.identify("9988776600000000").issuer()).contains(BLUE);
    assertThat(china.identify("6236330000000000005").issuer().map(CardIssuer::code))
        .contains("WEBANK");
  }

  @Test
  void twoEntriesForTheSameNumbersAreRefused() {
    List<BinEntry> twice = List.of(entry("9876", 16, RED), entry("9876", 16, BLUE));
    assertThatIllegalArgumentException().isThrownBy(() -> BinDirectory.of(twice));
  }

  @Test
  void entriesThatNoCardNumberHasAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> entry("", 16, RED));
    assertThatIllegalArgumentException().isThrownBy(() -> entry("12a4", 16, RED));
    assertThatIllegalArgumentException().isThrownBy(() -> entry("1234567890123", 16, RED));
    assertThatIllegalArgumentException().isThrownBy(() -> entry("1234", 11, RED));
    assertThatIllegalArgumentException().isThrownBy(() -> entry("1234", 20, RED));
    assertThatIllegalArgumentException().isThrownBy(() -> entry("123456789012", 12, RED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CardIssuer("red", new LocalText("Red", "红")));
  }

  @Test
  void whatIsNoNumberIsUnknown() {
    assertThat(china.recognise("6236 33x")).isEqualTo(CardRecognition.UNKNOWN);
    assertThat(china.identify("62363300000000000059")).isEqualTo(CardRecognition.UNKNOWN);
    assertThat(china.recognise("62363300000000000059")).isEqualTo(CardRecognition.UNKNOWN);
    assertThat(china.find("")).isEqualTo(Optional.empty());
  }

  @Test
  void fullWidthDigitsSpacesAndDashesAreRead() {
    assertThat(china.identify("６２３６３３　００００－００００－００—００５"))
        .isEqualTo(china.identify("6236330000000000005"));
  }

  private CardScheme scheme(String prefix, int length) {
    return china.entries().stream()
        .filter(entry -> entry.prefix().equals(prefix) && entry.length() == length)
        .findFirst()
        .orElseThrow()
        .scheme();
  }

  private static BinEntry entry(String prefix, int length, CardIssuer issuer) {
    return new BinEntry(prefix, length, issuer, CardKind.DEBIT, CardScheme.UNIONPAY, false);
  }
}
