package dev.kabao.wallet.collect.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PayerCodesPropertyTest {
  private static final PayerCodes CODES = PayerCodes.standard();

  @Property
  void whatIsShownMatchesWhenItIsScanned(
      @ForAll("handles") String handle,
      @ForAll @Size(32) byte[] seed,
      @ForAll @LongRange(min = 0, max = 9_999_999_999L) long seconds) {
    Instant now = Instant.ofEpochSecond(seconds);
    PayerCode code = PayerCodes.parse(CODES.generate(handle, seed, now)).orElseThrow();
    assertThat(code.handle()).isEqualTo(handle);
    long step = CODES.matchingStep(seed, code.digits(), now, PayerCodes.NO_STEP).orElseThrow();
    assertThat(step).isBetween(seconds / 30, seconds / 30 + 1);
    assertThat(CODES.matchingStep(seed, code.digits(), now, step)).isEmpty();
  }

  @Property
  void anyOneWrongDigitIsFound(
      @ForAll("handles") String handle,
      @ForAll @Size(32) byte[] seed,
      @ForAll @IntRange(max = PayerCodes.DIGITS - 1) int at,
      @ForAll @IntRange(max = 9) int digit) {
    String code = CODES.generate(handle, seed, Instant.ofEpochSecond(1_795_406_400L));
    char wrong = (char) ('0' + digit);
    if (code.charAt(at) != wrong) {
      assertThat(PayerCodes.parse(code.substring(0, at) + wrong + code.substring(at + 1)))
          .isEmpty();
    }
  }

  /** Whatever is tried, in whatever order, the steps that are used only grow. */
  @Property
  void aStepThatIsUsedIsLaterThanAllBefore(
      @ForAll @Size(20) List<@IntRange(max = 3) Integer> waits,
      @ForAll @Size(20) List<@IntRange(max = 4) Integer> ages) {
    byte[] seed = new byte[32];
    long last = PayerCodes.NO_STEP;
    long step = 1000;
    for (int i = 0; i < waits.size(); i++) {
      step += waits.get(i);
      Instant now = Instant.ofEpochSecond(30 * step);
      String digits = OneTimePasswords.at(seed, step + 2 - ages.get(i));
      long used = CODES.matchingStep(seed, digits, now, last).orElse(last);
      assertThat(used).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(step + 1);
      assertThat(CODES.matchingStep(seed, digits, now, used)).isEmpty();
      last = used;
    }
  }

  @Property
  void noTextMakesTheReaderThrow(@ForAll String text) {
    assertThat(PayerCodes.parse(text)).isEmpty();
    assertThat(PayerCodes.parse("28" + text)).isNotNull();
  }

  @Property
  void everyIdGivesAHandle(@ForAll long high, @ForAll long low) {
    assertThat(PayerCodes.newHandle(() -> new UUID(high, low))).matches("[0-9]{12}");
  }

  @Provide
  Arbitrary<String> handles() {
    return Arbitraries.strings().numeric().ofLength(PayerCode.HANDLE_DIGITS);
  }
}
