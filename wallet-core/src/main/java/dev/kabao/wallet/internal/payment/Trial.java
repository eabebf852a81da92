package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.AccountType;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a store would say of the transfers of a payment's first commit, as things stand; nothing is
 * committed. For plans: the commit itself decides.
 */
final class Trial {
  private final Store store;
  private final Map<AccountId, Long> moved = new HashMap<>();

  private Trial(Store store) {
    this.store = store;
  }

  /** What would refuse these transfers; empty if nothing would. */
  static Optional<CommitOutcome> of(Store store, List<Transfer> transfers) {
    Trial trial = new Trial(store);
    return transfers.stream().flatMap(transfer -> trial.one(transfer).stream()).findFirst();
  }

  private Optional<CommitOutcome> one(Transfer transfer) {
    if (transfer instanceof Transfer.Post post) {
      return leaves(post.from(), post.minorUnits()).or(() -> arrives(post));
    }
    return transfer instanceof Transfer.Hold hold
        ? leaves(hold.from(), hold.minorUnits())
        : Optional.empty();
  }

  private Optional<CommitOutcome> leaves(AccountId from, long units) {
    if (from.type() != AccountType.WALLET) {
      return Optional.empty();
    }
    if (store.flags(from.owner()).contains(AccountFlag.FROZEN_OUT)
        || store.flags(from.owner()).contains(AccountFlag.CLOSED)) {
      return Optional.of(new CommitOutcome.AccountBlocked(from, AccountFlag.FROZEN_OUT));
    }
    long available = store.balance(from).available();
    long left = available + moved.merge(from, -units, Long::sum);
    return left < 0
        ? Optional.of(new CommitOutcome.InsufficientFunds(from, available))
        : Optional.empty();
  }

  private Optional<CommitOutcome> arrives(Transfer.Post post) {
    long after = moved.merge(post.to(), post.minorUnits(), Long::sum);
    if (post.ceiling() == Transfer.NO_CEILING) {
      return Optional.empty();
    }
    long posted = store.balance(post.to()).posted();
    return posted + after > post.ceiling()
        ? Optional.of(new CommitOutcome.CeilingPassed(post.to(), post.ceiling(), posted))
        : Optional.empty();
  }
}
