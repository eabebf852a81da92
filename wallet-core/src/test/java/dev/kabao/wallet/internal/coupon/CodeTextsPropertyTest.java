package dev.kabao.wallet.internal.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.value.Secret;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CodeTextsPropertyTest {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static String text(Secret secret) {
    try (secret) {
      return secret.read(String::new);
    }
  }

  private static String code(byte[] hash) {
    return text(CodeTexts.of(hash));
  }

  @Property
  void whatIsWrittenIsReadBackTheSame(@ForAll @Size(32) byte[] hash) {
    String code = code(hash);
    String shown = text(CodeTexts.grouped(CodeTexts.of(hash)));
    assertThat(shown.replace("-", "")).isEqualTo(code).hasSize(16);
    for (String typed : new String[] {code, shown, shown.toLowerCase(Locale.ROOT)}) {
      assertThat(CodeTexts.read(typed).map(CodeTextsPropertyTest::text)).contains(code);
    }
  }

  @Property
  void anyOneWrongCharacterIsFound(
      @ForAll @Size(32) byte[] hash,
      @ForAll @IntRange(max = 15) int at,
      @ForAll @IntRange(max = 31) int digit) {
    String code = code(hash);
    String changed = code.substring(0, at) + DIGITS.charAt(digit) + code.substring(at + 1);
    assertThat(CodeTexts.read(changed).isPresent()).isEqualTo(changed.equals(code));
  }

  @Property
  void differentHashesGiveDifferentCodes(
      @ForAll @Size(32) byte[] hash, @ForAll @IntRange(min = 1, max = 74) int bit) {
    byte[] other = hash.clone();
    other[31 - bit / 8] ^= (byte) (1 << bit % 8);
    assertThat(code(other)).isNotEqualTo(code(hash));
  }

  @Property
  void noTextMakesTheReaderThrow(@ForAll String text) {
    Optional<Secret> read = CodeTexts.read(text);
    assertThat(read.map(CodeTextsPropertyTest::text).map(String::length).orElse(16)).isEqualTo(16);
  }
}
