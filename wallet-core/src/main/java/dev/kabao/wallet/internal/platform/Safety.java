package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.card.LossRules;
import dev.kabao.wallet.session.SessionRules;
import dev.kabao.wallet.spi.message.MessageSender;
import dev.kabao.wallet.spi.password.PasswordHasher;
import dev.kabao.wallet.spi.password.PasswordMeter;
import dev.kabao.wallet.spi.risk.RiskPolicy;
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
 */
public record Safety(
    SessionRules sessions,
    LossRules losses,
    RiskPolicy risk,
    @Nullable MessageSender sender,
    @Nullable PasswordHasher passwordHasher,
    @Nullable PasswordMeter passwordMeter) {

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

  private static <T> T required(@Nullable T part, String what) {
    if (part == null) {
      throw new WalletException(ErrorCode.NOT_SET_UP, Map.of("what", what));
    }
    return part;
  }
}
