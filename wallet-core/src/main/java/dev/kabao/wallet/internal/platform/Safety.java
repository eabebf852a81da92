package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.account.AccountRules;
import dev.kabao.wallet.card.LossRules;
import dev.kabao.wallet.session.SessionRules;
import dev.kabao.wallet.spi.identity.IdentityCheck;
import dev.kabao.wallet.spi.lookalike.Skeletons;
import dev.kabao.wallet.spi.message.MessageSender;
import dev.kabao.wallet.spi.passkey.PasskeyVerifier;
import dev.kabao.wallet.spi.password.PasswordHasher;
import dev.kabao.wallet.spi.password.PasswordMeter;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.trust.CoolingRules;
import dev.kabao.wallet.trust.KnownNames;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a platform keeps people safe: what the host gave to the builder for it.
 *
 * @param sessions how long sessions last
 * @param losses what becomes of cards that were reported
 * @param risk what acts need before they are done
 * @param sender null if the host gave none
 * @param passwordHasher null if the host gave none
 * @param passwordMeter null if the host gave none
 * @param passkeyVerifier null if the host gave none
 * @param accounts how accounts are guarded
 * @param identityCheck null if the host gave none
 * @param cooling which first payments wait before they go through
 * @param skeletons which texts look alike
 * @param knownNames names that others like to borrow
 */
public record Safety(
    SessionRules sessions,
    LossRules losses,
    RiskPolicy risk,
    @Nullable MessageSender sender,
    @Nullable PasswordHasher passwordHasher,
    @Nullable PasswordMeter passwordMeter,
    @Nullable PasskeyVerifier passkeyVerifier,
    AccountRules accounts,
    @Nullable IdentityCheck identityCheck,
    CoolingRules cooling,
    Skeletons skeletons,
    KnownNames knownNames) {

  /** The gateway of messages. */
  public MessageSender messages() {
    return required(sender, "MessageSender");
  }

  /** What hashes passwords. */
  public PasswordHasher hasher() {
    return required(passwordHasher, "PasswordHasher");
  }

  /** What measures passwords. */
  public PasswordMeter meter() {
    return required(passwordMeter, "PasswordMeter");
  }

  /** What checks passkeys. */
  public PasskeyVerifier passkeys() {
    return required(passkeyVerifier, "PasskeyVerifier");
  }

  /** What says whether somebody is who they say. */
  public IdentityCheck identity() {
    return required(identityCheck, "IdentityCheck");
  }

  private static <T> T required(@Nullable T part, String what) {
    if (part == null) {
      throw new WalletException(ErrorCode.NOT_SET_UP, Map.of("what", what));
    }
    return part;
  }
}
