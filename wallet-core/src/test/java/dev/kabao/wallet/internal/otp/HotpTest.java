package dev.kabao.wallet.internal.otp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published vectors, and the window within which a password is taken. */
class HotpTest {
  private static final byte[] SEED_20 = "12345678901234567890".getBytes(US_ASCII);
  private static final byte[] SEED_32 = "12345678901234567890123456789012".getBytes(US_ASCII);
  private static final byte[] SEED_64 =
      "1234567890123456789012345678901234567890123456789012345678901234".getBytes(US_ASCII);
  private static final Hotp SIX = new Hotp("HmacSHA1", 6);

  /** RFC 4226, appendix D. */
  @ParameterizedTest
  @CsvSource({
    "0, 755224",
    "1, 287082",
    "2, 359152",
    "3, 969429",
    "4, 338314",
    "5, 254676",
    "6, 287922",
    "7, 162583",
    "8, 399871",
    "9, 520489"
  })
  void theVectorsOfRfc4226(long counter, String expected) {
    assertThat(SIX.at(SEED_20, counter)).isEqualTo(expected);
  }

  /** RFC 6238, appendix B. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082, 46119246, 90693936",
    "1111111109, 07081804, 68084774, 25091201",
    "1111111111, 14050471, 67062674, 99943326",
    "1234567890, 89005924, 91819424, 93441116",
    "2000000000, 69279037, 90698825, 38618901",
    "20000000000, 65353130, 77737706, 47863826"
  })
  void theVectorsOfRfc6238(long seconds, String sha1, String sha256, String sha512) {
    assertThat(new Hotp("HmacSHA1", 8).at(SEED_20, seconds / 30)).isEqualTo(sha1);
    assertThat(new Hotp("HmacSHA256", 8).at(SEED_32, seconds / 30)).isEqualTo(sha256);
    assertThat(new Hotp("HmacSHA512", 8).at(SEED_64, seconds / 30)).isEqualTo(sha512);
  }

  @Test
  void aPasswordIsTakenOneStepAroundAndNeverAgain() {
    String password = SIX.at(SEED_20, 5);
    for (long current = 4; current <= 6; current++) {
      assertThat(SIX.matching(SEED_20, password, current, 1, Hotp.NONE)).hasValue(5);
    }
    assertThat(SIX.matching(SEED_20, password, 3, 1, Hotp.NONE)).isEmpty();
    assertThat(SIX.matching(SEED_20, password, 7, 1, Hotp.NONE)).isEmpty();
    assertThat(SIX.matching(SEED_20, password, 5, 1, 4)).hasValue(5);
    assertThat(SIX.matching(SEED_20, password, 5, 1, 5)).isEmpty();
  }

  @Test
  void whatIsNoPasswordMatchesNothing() {
    for (String text : new String[] {"", "25467", "2546760", "25467６", "not a number"}) {
      assertThat(SIX.matching(SEED_20, text, 5, 1, Hotp.NONE)).isEmpty();
    }
  }

  @Test
  void aPasswordHasSixToEightDigits() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Hotp("HmacSHA1", 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Hotp("HmacSHA1", 9));
  }
}
