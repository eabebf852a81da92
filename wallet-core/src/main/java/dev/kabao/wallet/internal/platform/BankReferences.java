package dev.kabao.wallet.internal.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References that people copy into the remark of a bank transfer: {@code KB}, eight characters that
 * cannot be confused, and a check character (ISO/IEC 7064, MOD 37-2 without its {@code *}). Found
 * within whatever else the remark says, in capitals or not.
 */
public final class BankReferences {
  /** No I, L, O and U, after Crockford's base 32. */
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final String PREFIX = "KB";
  private static final int LENGTH = 8;
  private static final int MODULUS = 37;
  private static final String CHECKS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
  private static final Pattern IN_TEXT = Pattern.compile("KB[ -]?([0-9A-Z]{4})[ -]?([0-9A-Z]{5})");

  private BankReferences() {}

  /** A reference out of a random id; one in 37 of all is passed over for its check character. */
  static String of(UUID random) {
    long bits = random.getLeastSignificantBits();
    while (true) {
      StringBuilder text = new StringBuilder(PREFIX);
      for (int i = 0; i < LENGTH; i++) {
        text.append(DIGITS.charAt((int) (bits >>> (5 * i)) & 31));
      }
      char check = check(text.substring(PREFIX.length()));
      if (check != '*') {
        return text.append(check).toString();
      }
      bits++;
    }
  }

  /** The reference that a remark holds; empty if it holds none, or several that differ. */
  public static Optional<String> find(String remark) {
    Matcher matcher = IN_TEXT.matcher(remark.toUpperCase(Locale.ROOT));
    Optional<String> found = Optional.empty();
    for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
      String body = matcher.group(1) + matcher.group(2);
      boolean good = check(body.substring(0, LENGTH)) == body.charAt(LENGTH);
      if (good && found.isPresent() && !found.get().equals(PREFIX + body)) {
        return Optional.empty();
      }
      found = good ? Optional.of(PREFIX + body) : found;
    }
    return found;
  }

  private static char check(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum = (sum + CHECKS.indexOf(digits.charAt(i))) * 2 % MODULUS;
    }
    return CHECKS.charAt((MODULUS + 1 - sum) % MODULUS);
  }
}
