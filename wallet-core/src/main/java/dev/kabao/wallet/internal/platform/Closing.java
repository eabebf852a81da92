package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.WalletId;
import java.util.List;

/** What is given up with a wallet, in the commit that closes it. */
@FunctionalInterface
public interface Closing {

  /** Nothing is given up. */
  Closing NOTHING = (wallet, now, documents, transfers) -> {};

  /**
   * Asked anew at each try.
   *
   * @param documents takes what is to be written
   * @param transfers takes what is to be moved
   */
  void of(WalletId wallet, long now, List<DocumentWrite> documents, List<Transfer> transfers);

  /** This, and then the other. */
  default Closing and(Closing other) {
    return (wallet, now, documents, transfers) -> {
      of(wallet, now, documents, transfers);
      other.of(wallet, now, documents, transfers);
    };
  }
}
