package dev.kabao.wallet.testkit.store;

import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.FlagWrite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is forbidden to owners, in an {@link InMemoryStore}. */
final class MemoryFlags {
  private final Map<String, Set<AccountFlag>> flags = new HashMap<>();

  Set<AccountFlag> of(String owner) {
    return flags.getOrDefault(owner, Set.of());
  }

  /** What forbids to move anything between the two accounts, or null. */
  @Nullable CommitOutcome blocked(AccountId from, AccountId to, boolean returning) {
    if (has(from, AccountFlag.CLOSED)) {
      return new CommitOutcome.AccountBlocked(from, AccountFlag.CLOSED);
    }
    if (has(from, AccountFlag.FROZEN_OUT)) {
      return new CommitOutcome.AccountBlocked(from, AccountFlag.FROZEN_OUT);
    }
    if (has(to, AccountFlag.CLOSED)) {
      return new CommitOutcome.AccountBlocked(to, AccountFlag.CLOSED);
    }
    return has(to, AccountFlag.FROZEN_IN) && !returning
        ? new CommitOutcome.AccountBlocked(to, AccountFlag.FROZEN_IN)
        : null;
  }

  @Nullable CommitOutcome apply(List<FlagWrite> changes, MemoryLedger ledger, Undo undo) {
    for (FlagWrite change : changes) {
      if (change.flags().contains(AccountFlag.CLOSED)) {
        for (Balance balance : ledger.balances(change.owner())) {
          if (balance.posted() != 0 || balance.pendingOut() != 0 || balance.pendingIn() != 0) {
            return new CommitOutcome.AccountNotEmpty(balance.account());
          }
        }
      }
      Set<AccountFlag> before = of(change.owner());
      flags.put(change.owner(), change.flags());
      undo.add(() -> flags.put(change.owner(), before));
    }
    return null;
  }

  private boolean has(AccountId account, AccountFlag flag) {
    return account.type().owned() && of(account.owner()).contains(flag);
  }
}
