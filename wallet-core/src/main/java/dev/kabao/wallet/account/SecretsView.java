package dev.kabao.wallet.account;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is set to guard a wallet.
 *
 * @param passwordSetAt when the password was set, if one is
 * @param passwordIsOld whether the person is to be reminded of its age: {@link
 *     PasswordRules#remindAfter}
 * @param pinSetAt when the payment PIN was set, if one is
 * @param phoneChangedAt when the phone was changed, if it was
 * @param withdrawFrom nothing is paid out, or transferred to people, before, if that is yet to come
 */
public record SecretsView(
    Optional<Instant> passwordSetAt,
    boolean passwordIsOld,
    Optional<Instant> pinSetAt,
    Optional<Instant> phoneChangedAt,
    Optional<Instant> withdrawFrom) {
  /** Refuses null. */
  public SecretsView {
    Objects.requireNonNull(passwordSetAt, "passwordSetAt");
    Objects.requireNonNull(pinSetAt, "pinSetAt");
    Objects.requireNonNull(phoneChangedAt, "phoneChangedAt");
    Objects.requireNonNull(withdrawFrom, "withdrawFrom");
  }
}
