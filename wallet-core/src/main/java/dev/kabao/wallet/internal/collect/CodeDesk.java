package dev.kabao.wallet.internal.collect;

import dev.kabao.wallet.collect.code.PayerCode;
import dev.kabao.wallet.collect.code.PayerCodes;
import dev.kabao.wallet.internal.doc.PayerDeviceBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes payer codes, each at most once. A wrong code is counted before it is answered; after five
 * within one time step the device's codes are not looked at until the next. So a guesser gets few
 * tries, however many guess at once, and a flood of guesses writes no more than those.
 */
final class CodeDesk {
  private static final int WRONG_PER_STEP = 5;
  private static final int TRIES = 40;

  private final Platform platform;
  private final PayerDevices devices;
  private final PayerCodes codes = PayerCodes.standard();

  CodeDesk(Platform platform) {
    this.platform = platform;
    this.devices = new PayerDevices(platform);
  }

  /**
   * The device that shows this code now, and has not shown it to anybody else; a wrong code is
   * counted. The code is taken only by the commit that writes {@link Good#taken}.
   *
   * @return empty if the code is no good, for whatever reason
   */
  Optional<Good> look(PayerCode code) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Stored<PayerDeviceBody>> found = devices.ofHandle(code.handle());
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Stored<PayerDeviceBody> device = found.get();
      PayerDeviceBody body = device.body();
      Instant now = platform.clock().instant();
      if (body.wrongAt(now.toEpochMilli()) >= WRONG_PER_STEP) {
        return Optional.empty();
      }
      OptionalLong matched = match(body, code, now);
      if (matched.isPresent()) {
        // A code that was good and was used is no guess: it is not counted.
        return matched.getAsLong() > body.usedStep()
            ? Optional.of(new Good(body, take(device, matched.getAsLong(), now.toEpochMilli())))
            : Optional.empty();
      }
      if (count(device, now)) {
        return Optional.empty();
      }
    }
    throw Platform.contention("payer device");
  }

  /**
   * A code that can be taken.
   *
   * @param device the device that shows it
   * @param taken the write that takes it, if nobody else has meanwhile
   */
  record Good(PayerDeviceBody device, DocumentWrite taken) {}

  private OptionalLong match(PayerDeviceBody body, PayerCode code, Instant now) {
    byte[] seed =
        devices.seed(body.wallet(), body.device(), Objects.requireNonNull(body.enrolment()));
    try {
      // Used ones too: those are told apart from guesses.
      return codes.matchingStep(seed, code.digits(), now, PayerCodes.NO_STEP);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  private static DocumentWrite take(Stored<PayerDeviceBody> device, long step, long now) {
    return PayerDevices.replace(device, device.body().used(step, now));
  }

  /** Counts a wrong code; whether nobody else wrote meanwhile. */
  private boolean count(Stored<PayerDeviceBody> device, Instant now) {
    long until = codes.shownUntil(now).toEpochMilli();
    DocumentWrite counted =
        PayerDevices.replace(device, device.body().tried(until, now.toEpochMilli()));
    CommitOutcome outcome =
        platform
            .committer()
            .commit(new Commit(now, Optional.empty(), List.of(counted), List.of(), List.of()));
    return outcome instanceof CommitOutcome.Applied;
  }
}
