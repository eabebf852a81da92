package dev.kabao.wallet.collect.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MerchantCodesPropertyTest {

  @Property
  void whatIsWrittenIsReadBackTheSame(@ForAll("codes") MerchantCode code) {
    String text = MerchantCodes.write(code);
    assertThat(MerchantCodes.read(text)).isEqualTo(new MerchantCodeRead.Valid(code));
    assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(512);
  }

  @Property
  void anyOneWrongAsciiCharacterIsFound(
      @ForAll("codes") MerchantCode code, @ForAll("places") double place, @ForAll("ascii") char c) {
    String text = MerchantCodes.write(code);
    int at = (int) (place * text.length());
    // A character of another script has more bits than the checksum is sure about.
    if (text.charAt(at) != c && text.charAt(at) < 128) {
      String changed = text.substring(0, at) + c + text.substring(at + 1);
      assertThat(MerchantCodes.read(changed)).isInstanceOf(MerchantCodeRead.Invalid.class);
    }
  }

  @Property
  void aCodeThatIsCutOffIsRefused(
      @ForAll("codes") MerchantCode code, @ForAll("places") double place) {
    String text = MerchantCodes.write(code);
    assertThat(MerchantCodes.read(text.substring(0, (int) (place * text.length()))))
        .isInstanceOf(MerchantCodeRead.Invalid.class);
  }

  @Property
  void noTextMakesTheReaderThrow(@ForAll String text) {
    assertThat(MerchantCodes.read(text)).isInstanceOf(MerchantCodeRead.Invalid.class);
  }

  /** Texts that look more like codes than random ones do. */
  @Property
  void noDigitsMakeTheReaderThrow(@ForAll("nearlyCodes") String text) {
    assertThat(MerchantCodes.read(text)).isNotNull();
  }

  @Provide
  Arbitrary<Double> places() {
    return Arbitraries.doubles().between(0, true, 1, false);
  }

  @Provide
  Arbitrary<Character> ascii() {
    return Arbitraries.chars().range(' ', '~');
  }

  @Provide
  Arbitrary<String> nearlyCodes() {
    return Arbitraries.strings()
        .withChars("000111222666344A")
        .ofMaxLength(80)
        .map(digits -> "000201" + digits);
  }

  @Provide
  Arbitrary<MerchantCode> codes() {
    Arbitrary<Map<Integer, String>> accounts = maps(1, 99, 12);
    Arbitrary<Map<Integer, String>> additional = maps(1, 8, 9);
    Arbitrary<String> amounts =
        Arbitraries.bigDecimals()
            .between(java.math.BigDecimal.ONE, new java.math.BigDecimal("999999999"))
            .ofScale(2)
            .map(java.math.BigDecimal::toPlainString);
    return Combinators.combine(
            accounts,
            additional,
            amounts.optional(),
            printable(25),
            unicode(25).optional(),
            unicode(60).optional(),
            Arbitraries.of(MerchantCode.Use.class).optional())
        .as(
            (account, more, amount, name, local, note, use) -> {
              Map<Integer, String> network = new HashMap<>(account);
              network.put(0, "dev.kabao");
              MerchantCode.Builder builder =
                  MerchantCode.builder()
                      .group(26, network)
                      .categoryCode("5812")
                      .currency("156")
                      .country("CN")
                      .merchantName(name)
                      .city("SUZHOU");
              use.ifPresent(builder::use);
              amount.ifPresent(text -> builder.object(54, text));
              local.ifPresent(text -> builder.localName("ZH", text));
              note.ifPresent(text -> builder.group(80, Map.of(0, "dev.kabao", 1, text)));
              if (!more.isEmpty()) {
                builder.group(62, more);
              }
              return builder.build();
            });
  }

  private static Arbitrary<Map<Integer, String>> maps(int first, int last, int longest) {
    return Arbitraries.maps(Arbitraries.integers().between(first, last), printable(longest))
        .ofMaxSize(5);
  }

  private static Arbitrary<String> printable(int longest) {
    return Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(longest);
  }

  private static Arbitrary<String> unicode(int longest) {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('一', '龥')
        .withChars('é', 'я', '→')
        .ofMinLength(1)
        .ofMaxLength(longest);
  }
}
