package dev.kabao.wallet.collect.code;

import dev.kabao.wallet.cardholder.Luhn;
import dev.kabao.wallet.value.IdSource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * One-time codes that a payer's device shows and a merchant scans. Immutable and thread-safe.
 *
 * <p>A code has 23 digits: {@code 28}; the handle of wallet and device (12); the one-time password
 * of the current time step (8: RFC 6238 with HMAC-SHA-256); and a Luhn check digit over all of
 * them, so that a scanner's single wrong digit is found.
 *
 * <p><b>What the platform must do.</b> Keep the last step that was used for each handle, give it to
 * {@link #matchingStep}, and store the new one in the same commit as the payment: then a code is
 * good at most once, and a code that is older than one already used is good never. And limit
 * attempts for a handle: each guess hits with a chance of 3 in 100 million.
 *
 * <p>Seeds have 32 random bytes. Their arrays belong to the caller, who wipes them; the Java
 * platform's HMAC keeps a copy of its own until it is collected.
 */
public final class PayerCodes {
  /** How long a seed is. */
  public static final int SEED_BYTES = OneTimePasswords.SEED_BYTES;

  /** The step that was last used where none ever was. */
  public static final long NO_STEP = -1;

  /** How many digits a code has. */
  public static final int DIGITS = 23;

  private static final String PREFIX = "28";
  private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9]{12})([0-9]{8})[0-9]");
  private static final long HANDLES = 1_000_000_000_000L;
  private static final long RANDOM_BITS = (1L << 62) - 1;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final long stepSeconds;

  /**
   * Codes that change at this pace.
   *
   * @param step whole seconds, at most ten minutes; RFC 6238 recommends 30 seconds
   * @throws IllegalArgumentException if it is anything else
   */
  public PayerCodes(Duration step) {
    if (step.isNegative()
        || step.isZero()
        || !step.equals(step.truncatedTo(ChronoUnit.SECONDS))
        || step.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("A step has whole seconds, and at most ten minutes.");
    }
    this.stepSeconds = step.toSeconds();
  }

  /** Codes that change every 30 seconds. */
  public static PayerCodes standard() {
    return new PayerCodes(Duration.ofSeconds(30));
  }

  /**
   * A handle from the random bits of a new id, of version 4 or 7 (RFC 9562). Whoever keeps handles
   * makes sure that each is given once: with a million of them, a new one is taken already with a
   * chance of one in a million.
   */
  public static String newHandle(IdSource ids) {
    long random = ids.next().getLeastSignificantBits() & RANDOM_BITS;
    return String.format("%012d", random % HANDLES);
  }

  /**
   * The code that a device shows at that moment.
   *
   * @param handle 12 digits
   * @param seed the device's, 32 bytes
   * @throws IllegalArgumentException if handle or seed has another length or form
   */
  public String generate(String handle, byte[] seed, Instant now) {
    PayerCode.requireHandle(handle);
    String open = PREFIX + handle + OneTimePasswords.at(seed, step(now));
    return open + Luhn.checkDigit(open);
  }

  /** Until when the code of that moment is shown; from then on there is another. */
  public Instant shownUntil(Instant now) {
    return Instant.ofEpochSecond((step(now) + 1) * stepSeconds);
  }

  /**
   * Takes a scanned text apart. It throws nothing, whatever the text.
   *
   * @return empty if it is no payer code, or was misread
   */
  public static Optional<PayerCode> parse(String text) {
    return Optional.of(FORM.matcher(text))
        .filter(form -> form.matches() && Luhn.isValid(text))
        .map(form -> new PayerCode(form.group(1), form.group(2)));
  }

  /**
   * The step whose code this is, if it may still be used: the current step, the one before, or the
   * one after, for clocks that differ; and later than any step that was used before. The time that
   * this takes tells nothing of the right digits.
   *
   * @param seed that of the code's handle, 32 bytes
   * @param digits the one-time part
   * @param lastUsedStep the step that was last used with this handle, {@link #NO_STEP} if none
   * @return the step to keep as the last used one; the latest if several have these digits, so that
   *     the same digits cannot be used again
   * @throws IllegalArgumentException if the seed has another length
   */
  public OptionalLong matchingStep(byte[] seed, String digits, Instant now, long lastUsedStep) {
    return OneTimePasswords.matching(seed, digits, step(now), lastUsedStep);
  }

  private long step(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), stepSeconds);
  }
}
