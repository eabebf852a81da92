package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.WalletId;
import java.util.List;
import java.util.Optional;

/** What is given up with a wallet, in the commit that closes it, if nothing keeps it open. */
@FunctionalInterface
public interface Closing {

  /** Nothing is given up. */
  Closing NOTHING = (wallet, now, documents, transfers) -> Optional.empty();

  /**
   * Asked anew at each try.
   *
   * @param documents takes what is to be written
   * @param transfers takes what is to be moved
   * @return the account that is not settled, which keeps the wallet open; empty for none
   */
  Optional<AccountId> of(
      WalletId wallet, long now, List<DocumentWrite> documents, List<Transfer> transfers);

  /** This, and then the other. */
  default Closing and(Closing other) {
    return (wallet, now, documents, transfers) -> {
      Optional<AccountId> unsettled = of(wallet, now, documents, transfers);
      return unsettled.isPresent() ? unsettled : other.of(wallet, now, documents, transfers);
    };
  }
}
