package dev.kabao.wallet.spi.identity;

import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;

/**
 * Says whether a person is the holder of a wallet, by the host's own records or by those of an
 * issuer whose card is bound. The SDK keeps neither name nor ID number, so it cannot say itself.
 *
 * <p>Thread-safe. Called only for somebody who has shown that they have the reserved phone, and
 * once for each code that was sent there. What it throws leaves the account as it is; the code is
 * used up.
 */
@FunctionalInterface
public interface IdentityCheck {

  /**
   * Compares.
   *
   * @param wallet whose holder
   * @param name the name that the person gave; lent for the call, and not to be kept
   * @param idNumber the ID number that the person gave; lent for the call, and not to be kept
   * @return whether both are the holder's
   */
  boolean isHolder(WalletId wallet, Secret name, Secret idNumber);
}
