package dev.kabao.wallet.account;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a password must be, by NIST SP 800-63B-4 section 3.1.1: long enough, not known to be common,
 * and hard to guess. There are no rules on which kinds of characters it holds, it is never cut off,
 * and any Unicode goes.
 *
 * @param shortest how many characters (Unicode code points) it has at least, 8 or more
 * @param longest how many it has at most, 64 or more; a bound on work, not on strength
 * @param leastScore the least that the meter must give it, 0 to 4
 * @param services words that name the service, such as the host's brand; none may be the password
 * @param remindAfter after what age the person is reminded that the password is old: a hint that
 *     forces nothing. Empty by default, and best left so: the standard says that verifiers shall
 *     not require periodic changes, since they make people choose weaker passwords. A password that
 *     others may know is another matter: {@code Wallets.requirePasswordChange}.
 */
public record PasswordRules(
    int shortest,
    int longest,
    int leastScore,
    List<String> services,
    Optional<Duration> remindAfter) {
  private static final int LEAST = 8;
  private static final int LEAST_LONGEST = 64;
  private static final int LONGEST = 256;

  /** For a password that is the only factor: 15 characters or more, score 3. The default. */
  public static final PasswordRules ALONE =
      new PasswordRules(15, LONGEST, 3, List.of(), Optional.empty());

  /**
   * For a host that always asks for another factor beside the password: 8 characters or more, score
   * 3.
   */
  public static final PasswordRules WITH_ANOTHER_FACTOR =
      new PasswordRules(LEAST, LONGEST, 3, List.of(), Optional.empty());

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if one is not kept
   */
  public PasswordRules {
    services = List.copyOf(services);
    Objects.requireNonNull(remindAfter, "remindAfter");
    if (shortest < LEAST || longest < LEAST_LONGEST || longest > 4_096 || shortest > longest) {
      throw new IllegalArgumentException(
          "A password has 8 characters or more, and may have 64 at least and 4096 at most.");
    }
    if (leastScore < 0 || leastScore > 4) {
      throw new IllegalArgumentException("A score is 0 to 4, not " + leastScore + ".");
    }
  }

  /** The same with words that name the service. */
  public PasswordRules withServices(List<String> names) {
    return new PasswordRules(shortest, longest, leastScore, names, remindAfter);
  }

  /** The same with a reminder. */
  public PasswordRules withReminder(Duration age) {
    return new PasswordRules(shortest, longest, leastScore, services, Optional.of(age));
  }
}
