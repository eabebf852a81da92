package dev.kabao.wallet.account;

import java.time.Duration;
import java.util.Objects;

/**
 * How accounts are guarded.
 *
 * @param passwords what a password must be
 * @param withdrawalPause how long nothing is paid out, or transferred to people, after access was
 *     recovered, so that its owner can hear of it and act; zero for no pause. Payees are paid all
 *     the same.
 */
public record AccountRules(PasswordRules passwords, Duration withdrawalPause) {
  /** A password that is the only factor; 24 hours. */
  public static final AccountRules DEFAULT =
      new AccountRules(PasswordRules.ALONE, Duration.ofHours(24));

  /**
   * Checks the pause.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public AccountRules {
    Objects.requireNonNull(passwords, "passwords");
    if (withdrawalPause.isNegative()) {
      throw new IllegalArgumentException("A pause is not negative.");
    }
  }
}
