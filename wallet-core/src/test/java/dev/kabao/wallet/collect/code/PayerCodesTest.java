package dev.kabao.wallet.collect.code;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kabao.wallet.cardholder.Luhn;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayerCodesTest {
  /** The seed of RFC 6238, appendix B, for SHA-256. */
  private static final byte[] SEED = "12345678901234567890123456789012".getBytes(US_ASCII);

  private static final String HANDLE = "900000000007";
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final PayerCodes CODES = PayerCodes.standard();

  @ParameterizedTest
  @CsvSource({
    "59, 46119246",
    "1111111109, 68084774",
    "1111111111, 67062674",
    "1234567890, 91819424",
    "2000000000, 90698825",
    "20000000000, 77737706"
  })
  void oneTimePasswordsAreThoseOfRfc6238(long seconds, String expected) {
    assertThat(OneTimePasswords.at(SEED, seconds / 30)).isEqualTo(expected);
    assertThat(PayerCodes.parse(CODES.generate(HANDLE, SEED, Instant.ofEpochSecond(seconds))))
        .contains(new PayerCode(HANDLE, expected));
  }

  @Test
  void aCodeHasTwentyThreeDigitsThatFitTogether() {
    String code = CODES.generate(HANDLE, SEED, NOON);
    assertThat(code).hasSize(PayerCodes.DIGITS).startsWith("28" + HANDLE);
    assertThat(Luhn.isValid(code)).isTrue();
  }

  @Test
  void aCodeChangesWithEveryStepAndNotBefore() {
    String code = CODES.generate(HANDLE, SEED, NOON);
    assertThat(CODES.generate(HANDLE, SEED, NOON.plusMillis(29_999))).isEqualTo(code);
    assertThat(CODES.generate(HANDLE, SEED, NOON.plusSeconds(30))).isNotEqualTo(code);
    assertThat(CODES.shownUntil(NOON)).isEqualTo(NOON.plusSeconds(30));
    assertThat(CODES.shownUntil(NOON.plusMillis(29_999))).isEqualTo(NOON.plusSeconds(30));
    assertThat(new PayerCodes(Duration.ofSeconds(60)).shownUntil(NOON))
        .isEqualTo(NOON.plusSeconds(60));
  }

  @ParameterizedTest
  @CsvSource({"-61, false", "-31, false", "-30, true", "0, true", "59, true", "60, false"})
  void aCodeIsGoodInItsStepAndInTheOnesBesideIt(long secondsLater, boolean good) {
    assertThat(match(NOON, NOON.plusSeconds(secondsLater), PayerCodes.NO_STEP).isPresent())
        .isEqualTo(good);
  }

  @Test
  void aCodeIsGoodOnceAndNoOlderOneAfterIt() {
    long step = match(NOON, NOON, PayerCodes.NO_STEP).orElseThrow();
    assertThat(match(NOON, NOON, step)).isEmpty();
    assertThat(match(NOON.minusSeconds(30), NOON, step)).isEmpty();
    assertThat(match(NOON.plusSeconds(30), NOON, step)).hasValue(step + 1);
    assertThat(match(NOON, NOON, step - 1)).hasValue(step);
  }

  /** Found by search: with this seed, two steps that are good at the same time share digits. */
  @Test
  void digitsThatTwoStepsShareAreUsedUpForBoth() {
    String digits = OneTimePasswords.at(SEED, 2_571_944);
    assertThat(OneTimePasswords.at(SEED, 2_571_946)).isEqualTo(digits);
    Instant between = Instant.ofEpochSecond(30 * 2_571_945L);

    assertThat(CODES.matchingStep(SEED, digits, between, PayerCodes.NO_STEP)).hasValue(2_571_946);
    assertThat(CODES.matchingStep(SEED, digits, between, 2_571_946)).isEmpty();
  }

  @Test
  void anotherSeedHasOtherCodes() {
    byte[] other = SEED.clone();
    other[31] ^= 1;
    String digits = OneTimePasswords.at(SEED, CODES.shownUntil(NOON).getEpochSecond() / 30 - 1);
    assertThat(CODES.matchingStep(other, digits, NOON, PayerCodes.NO_STEP)).isEmpty();
  }

  @Test
  void theCallersSeedIsLeftAlone() {
    byte[] seed = SEED.clone();
    CODES.generate(HANDLE, seed, NOON);
    CODES.matchingStep(seed, "12345678", NOON, PayerCodes.NO_STEP);
    assertThat(seed).isEqualTo(SEED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "28",
        "2890000000000712345678",
        "289000000000071234567812",
        "２８９０００００００００７１２３４５６７８１",
        "28900000000007 12345678",
        "https://pay.example/pay"
      })
  void otherTextsAreNoPayerCodes(String text) {
    assertThat(PayerCodes.parse(text)).isEmpty();
  }

  @Test
  void anotherPrefixIsAnotherSystems() {
    String other = "27" + CODES.generate(HANDLE, SEED, NOON).substring(2, 22);
    assertThat(PayerCodes.parse(other + Luhn.checkDigit(other))).isEmpty();
  }

  @Test
  void theOneTimePartIsNotPrinted() {
    PayerCode code = new PayerCode(HANDLE, "12345678");
    assertThat(code).asString().contains(HANDLE).doesNotContain("12345678");
  }

  @Test
  void misuseIsRefusedWithoutTellingTheCode() {
    assertThatThrownBy(() -> CODES.generate("12345", SEED, NOON))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CODES.generate(HANDLE, new byte[31], NOON))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CODES.matchingStep(new byte[33], "12345678", NOON, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PayerCode(HANDLE, "1234567x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("1234567x");
    for (Duration step :
        new Duration[] {
          Duration.ZERO, Duration.ofSeconds(-30), Duration.ofMillis(1500), Duration.ofMinutes(11)
        }) {
      assertThatThrownBy(() -> new PayerCodes(step)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static OptionalLong match(Instant shown, Instant scanned, long lastUsedStep) {
    PayerCode code = PayerCodes.parse(CODES.generate(HANDLE, SEED, shown)).orElseThrow();
    return CODES.matchingStep(SEED, code.digits(), scanned, lastUsedStep);
  }
}
