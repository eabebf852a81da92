package dev.kabao.wallet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kabao.wallet.collect.code.PayerCode;
import dev.kabao.wallet.collect.code.PayerCodes;
import java.time.Instant;
import java.util.Optional;

/** Payer codes, as a merchant's scanner reads them. */
class PayerCodeFuzzTest {
  private static final byte[] SEED = new byte[PayerCodes.SEED_BYTES];
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final PayerCodes CODES = PayerCodes.standard();

  @FuzzTest
  void onlyACodeOfTheDeviceIsGood(byte[] data) {
    String text = Input.text(data);
    Optional<PayerCode> parsed = PayerCodes.parse(text);
    if (parsed.isEmpty()) {
      return;
    }
    PayerCode code = parsed.get();
    assertThat(text).matches("[0-9]{23}").startsWith("28" + code.handle() + code.digits());
    assertThat(code).hasToString("PayerCode[handle " + code.handle() + "]");
    boolean good = CODES.matchingStep(SEED, code.digits(), NOON, PayerCodes.NO_STEP).isPresent();
    boolean shown = false;
    for (long seconds = -30; seconds <= 30; seconds += 30) {
      shown |= text.equals(CODES.generate(code.handle(), SEED, NOON.plusSeconds(seconds)));
    }
    assertThat(good).isEqualTo(shown);
  }
}
