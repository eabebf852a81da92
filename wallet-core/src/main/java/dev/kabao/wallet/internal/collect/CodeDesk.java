package dev.kabao.wallet.internal.collect;

import dev.kabao.wallet.collect.code.PayerCode;
import dev.kabao.wallet.collect.code.PayerCodes;
import dev.kabao.wallet.internal.doc.CodeGuessesBody;
import dev.kabao.wallet.internal.doc.PayerDeviceBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.value.WalletId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Takes payer codes for one payee, each at most once. A wrong code is counted before it is
 * answered, however many guess at once:
 *
 * <ol>
 *   <li>by payee and handle: after five within one time step, or twenty within a day, the payee's
 *       codes of this handle are not looked at until that is over. So who guesses shuts out itself
 *       and not the device's holder, who can pay elsewhere.
 *   <li>by handle: after a hundred within a day, by whatever payees, its codes are over. The device
 *       has to be enrolled again, with another handle and seed, and an event tells its holder so.
 *       Of 10<sup>8</sup> codes, of which three are good at a time, that is a chance of three in a
 *       million.
 * </ol>
 */
final class CodeDesk {
  private static final int WRONG_PER_STEP = 5;
  private static final int WRONG_PER_DAY = 20;
  private static final int WRONG_FOR_EVER = 100;
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final int TRIES = 200;

  private final Platform platform;
  private final UUID payee;
  private final PayerDevices devices;
  private final PayerCodes codes = PayerCodes.standard();

  /** Takes codes for what stands for a payee. */
  CodeDesk(Platform platform, UUID payee) {
    this.platform = platform;
    this.payee = payee;
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
      UUID guessesId = NamedIds.of("code-guesses", payee.toString(), code.handle());
      Optional<Stored<CodeGuessesBody>> guesses = platform.find(CodeGuessesBody.class, guessesId);
      CodeGuessesBody before = guesses.map(Stored::body).orElseGet(CodeGuessesBody::none);
      if (before.stepAt(now.toEpochMilli()) >= WRONG_PER_STEP
          || before.dayAt(now.toEpochMilli()) >= WRONG_PER_DAY) {
        return Optional.empty();
      }
      OptionalLong matched = match(body, code, now);
      if (matched.isPresent()) {
        // A code that was good and was used is no guess: it is not counted.
        return matched.getAsLong() > body.usedStep()
            ? Optional.of(new Good(body, take(device, matched.getAsLong(), now.toEpochMilli())))
            : Optional.empty();
      }
      CodeGuessesBody after =
          before.oneMore(
              now.toEpochMilli(),
              codes.shownUntil(now).toEpochMilli(),
              now.toEpochMilli() + DAY_MILLIS);
      DocumentWrite counted =
          guesses
              .map(stored -> stored.replace(after, List.of()))
              .orElseGet(() -> Stored.create(guessesId, after, List.of(), Optional.empty()));
      if (count(device, counted, now)) {
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

  /** Counts a wrong code, which may be the device's last; whether nobody else wrote meanwhile. */
  private boolean count(Stored<PayerDeviceBody> device, DocumentWrite guesses, Instant now) {
    long millis = now.toEpochMilli();
    PayerDeviceBody tried = device.body().tried(millis + DAY_MILLIS, millis);
    boolean over = tried.wrongAt(millis) >= WRONG_FOR_EVER;
    DocumentWrite write = PayerDevices.replace(device, over ? tried.revoked(millis) : tried);
    List<Event> events =
        over
            ? List.of(new Event("payer-device.guessed", new WalletId(tried.wallet()), device.id()))
            : List.of();
    CommitOutcome outcome =
        platform
            .committer()
            .commit(new Commit(now, Optional.empty(), List.of(write, guesses), List.of(), events));
    return outcome instanceof CommitOutcome.Applied;
  }
}
