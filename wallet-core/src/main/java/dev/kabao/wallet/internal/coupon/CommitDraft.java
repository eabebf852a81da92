package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.DocumentWrite;
import java.util.UUID;

/** A commit that is being put together, a payment's for example, to which coupons add theirs. */
public interface CommitDraft {
  /** The time of the commit, in Unix milliseconds. */
  long now();

  /** An id for the next transfer. */
  TransferId move();

  /** Adds a transfer. */
  void transfer(Transfer transfer);

  /** Adds a document. */
  void write(DocumentWrite document);

  /** Adds a fact. */
  void tell(String type, UUID wallet, UUID subject);
}
