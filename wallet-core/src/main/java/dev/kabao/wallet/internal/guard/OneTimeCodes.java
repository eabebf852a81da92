package dev.kabao.wallet.internal.guard;

import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.OneTimeCodeBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.Secret;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One-time codes that are sent to a person. A code is derived by the vault and kept nowhere; kept
 * is how many were made and how often the latest was tried. A code is good once, briefly, for one
 * context only, and for few tries; a newer one ends it. A try is told of only after it was written
 * down, and each write rests on the one before: guesses that come at once are counted one by one.
 * Thread-safe.
 */
public final class OneTimeCodes {
  private static final int V = 1;
  private static final int TRIES = 200;
  private static final String WHAT = "one-time code";
  private static final long MODULUS = 1_000_000;
  private static final String DERIVATION = "one-time-code";
  private static final Duration DAY = Duration.ofDays(1);

  private final Platform platform;
  private final Rules rules;

  /**
   * How codes are bounded.
   *
   * @param validity how long one is good (NIST SP 800-63B-4 section 3.1.3: at most ten minutes)
   * @param pause how long to wait before the next may be made
   * @param perDay how many may be made within a day that begins with the first
   * @param tries how often one may be tried
   */
  public record Rules(Duration validity, Duration pause, int perDay, int tries) {
    /** Five minutes, one a minute, ten a day, five tries. */
    public static final Rules STANDARD =
        new Rules(Duration.ofMinutes(5), Duration.ofMinutes(1), 10, 5);
  }

  /** What came of asking for a code. */
  public sealed interface Made {
    /**
     * A code to send; the caller closes it.
     *
     * @param code six digits
     * @param validUntil until when it is good
     * @param nextFrom from when the next may be made
     */
    record Fresh(Secret code, Instant validUntil, Instant nextFrom) implements Made {}

    /**
     * This request made a code before: nothing is to be sent again.
     *
     * @param validUntil until when the latest is good
     * @param nextFrom from when the next may be made
     */
    record Before(Instant validUntil, Instant nextFrom) implements Made {}

    /**
     * No code was made.
     *
     * @param nextFrom from when one may be
     */
    record TooSoon(Instant nextFrom) implements Made {}
  }

  /** What a try came to. */
  public sealed interface Checked {
    /** It is the code, which is used up now. */
    record Right() implements Checked {}

    /**
     * It is not.
     *
     * @param triesLeft how often it may still be tried; 0 if never
     */
    record Wrong(int triesLeft) implements Checked {}

    /** There is no code that could be tried: none was made for this, or it is over. */
    record Over() implements Checked {}
  }

  /** The codes of one platform. */
  public OneTimeCodes(Platform platform, Rules rules) {
    this.platform = platform;
    this.rules = rules;
  }

  /**
   * Makes a code, which ends the one before.
   *
   * @param claim the request that asks for it, if one does; its subject is {@link #id}
   * @param purpose what kind of code, for example {@code register}
   * @param key whose; nothing personal: a blind index or an id
   * @param context what the code is to be good for, such as a step-up's id; nothing personal
   * @param about what else it is to be good for; not kept, so that nothing leads to a person from
   *     it
   * @throws dev.kabao.wallet.value.WalletException {@code REQUEST_CONFLICT} if the claim's id was
   *     used for something else
   */
  public Made make(
      Optional<RequestClaim> claim, String purpose, byte[] key, String context, String about) {
    UUID id = id(purpose, key);
    return Platform.again(TRIES, WHAT, () -> make(claim, id, purpose, key, context, about));
  }

  private Optional<Made> make(
      Optional<RequestClaim> claim,
      UUID id,
      String purpose,
      byte[] key,
      String context,
      String about) {
    Optional<CommitOutcome.Replayed> before =
        claim.flatMap(given -> platform.store().findClaim(given.key()));
    Optional<Stored<OneTimeCodeBody>> known = platform.find(OneTimeCodeBody.class, id);
    if (before.isPresent()) {
      Requests.requireSame(claim.get(), before.get());
      OneTimeCodeBody body = known.orElseThrow().body();
      return Optional.of(new Made.Before(Instant.ofEpochMilli(body.validUntil()), nextFrom(body)));
    }
    long now = platform.clock().millis();
    Instant from = known.map(stored -> nextFrom(stored.body())).orElse(Instant.MIN);
    if (Instant.ofEpochMilli(now).isBefore(from)) {
      return Optional.of(new Made.TooSoon(from));
    }
    OneTimeCodeBody body = next(known, context, now);
    return platform.write(claim, id, known, body) instanceof CommitOutcome.Applied
        ? Optional.of(
            new Made.Fresh(
                code(purpose, key, body, about),
                Instant.ofEpochMilli(body.validUntil()),
                nextFrom(body)))
        : Optional.empty();
  }

  /** Whether there is a code that could be tried now. */
  public boolean canBeTried(String purpose, byte[] key, String context) {
    return open(id(purpose, key), context).isPresent();
  }

  /** Tries a code. With another context there is none; about something else, it is a wrong one. */
  public Checked check(String purpose, byte[] key, String context, String about, Secret given) {
    UUID id = id(purpose, key);
    return Platform.again(TRIES, WHAT, () -> check(id, purpose, key, context, about, given));
  }

  private Optional<Checked> check(
      UUID id, String purpose, byte[] key, String context, String about, Secret given) {
    Optional<Stored<OneTimeCodeBody>> known = open(id, context);
    if (known.isEmpty()) {
      return Optional.of(new Checked.Over());
    }
    boolean right = isCode(purpose, key, known.get().body(), about, given);
    OneTimeCodeBody body = known.get().body().tried(right);
    if (!(platform.write(Optional.empty(), id, known, body) instanceof CommitOutcome.Applied)) {
      return Optional.empty();
    }
    return Optional.of(
        right ? new Checked.Right() : new Checked.Wrong(Math.max(0, rules.tries() - body.tries())));
  }

  /** The document that remembers the codes of somebody for a purpose. */
  public static UUID id(String purpose, byte[] key) {
    return NamedIds.of("one-time-code", purpose, HexFormat.of().formatHex(key));
  }

  private OneTimeCodeBody next(Optional<Stored<OneTimeCodeBody>> known, String context, long now) {
    Optional<OneTimeCodeBody> old = known.map(Stored::body);
    boolean sameDay = old.isPresent() && now < old.get().dayFrom() + DAY.toMillis();
    return new OneTimeCodeBody(
        V,
        old.map(OneTimeCodeBody::serial).orElse(0) + 1,
        context,
        now,
        now + rules.validity().toMillis(),
        0,
        false,
        sameDay ? old.get().dayFrom() : now,
        sameDay ? old.get().inDay() + 1 : 1,
        old.map(OneTimeCodeBody::unknown).orElse(Map.of()));
  }

  private Instant nextFrom(OneTimeCodeBody body) {
    long afterPause = body.madeAt() + rules.pause().toMillis();
    long afterDay = body.dayFrom() + DAY.toMillis();
    return Instant.ofEpochMilli(
        body.inDay() >= rules.perDay() ? Math.max(afterPause, afterDay) : afterPause);
  }

  private Optional<Stored<OneTimeCodeBody>> open(UUID id, String context) {
    return platform
        .find(OneTimeCodeBody.class, id)
        .filter(stored -> isOpen(stored.body(), context, platform.clock().millis()));
  }

  private boolean isOpen(OneTimeCodeBody body, String context, long now) {
    return !body.over()
        && body.tries() < rules.tries()
        && now < body.validUntil()
        && body.context().equals(context);
  }

  private boolean isCode(
      String purpose, byte[] key, OneTimeCodeBody body, String about, Secret given) {
    byte[] wanted = new byte[0];
    byte[] got = new byte[0];
    try (Secret code = code(purpose, key, body, about)) {
      wanted = code.utf8();
      got = given.utf8();
      return MessageDigest.isEqual(wanted, got);
    } finally {
      Arrays.fill(wanted, (byte) 0);
      Arrays.fill(got, (byte) 0);
    }
  }

  private Secret code(String purpose, byte[] key, OneTimeCodeBody body, String about) {
    // Serial and time: should the count be lost, the next code is another one all the same.
    String name =
        String.join(
            "|",
            purpose,
            HexFormat.of().formatHex(key),
            body.context(),
            about,
            Integer.toString(body.serial()),
            Long.toString(body.madeAt()));
    try (Secret text = Secret.of(name)) {
      byte[] hash = platform.vault().blindIndex(DERIVATION, text);
      long number = Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), MODULUS);
      Arrays.fill(hash, (byte) 0);
      char[] digits = new char[6];
      for (int i = digits.length - 1; i >= 0; i--) {
        digits[i] = (char) ('0' + number % 10);
        number /= 10;
      }
      Secret code = Secret.of(digits);
      Arrays.fill(digits, '\0');
      return code;
    }
  }
}
