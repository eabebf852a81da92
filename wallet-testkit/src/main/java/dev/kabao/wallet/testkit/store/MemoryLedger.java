package dev.kabao.wallet.testkit.store;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.CommitOutcome;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The ledger of an {@link InMemoryStore}. */
final class MemoryLedger {
  /** A transfer; the amount of a void is that of its hold. */
  private record Row(
      long sequence,
      TransferId id,
      Entry.Kind kind,
      AccountId from,
      AccountId to,
      long amount,
      @Nullable Row hold,
      Instant at) {
    boolean touches(AccountId account) {
      return from.equals(account) || to.equals(account);
    }

    Entry entry(AccountId account) {
      return from.equals(account)
          ? new Entry(sequence, id, kind, to, -amount, at)
          : new Entry(sequence, id, kind, from, amount, at);
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final Set<TransferId> ids = new HashSet<>();
  private final Map<TransferId, Row> openHolds = new HashMap<>();

  /** The running balances of owned accounts. */
  private final Map<AccountId, Balance> balances = new HashMap<>();

  Balance balance(AccountId account) {
    return account.type().owned() ? running(account) : rebuild(account);
  }

  List<Balance> balances(String owner) {
    return balances.values().stream()
        .filter(balance -> balance.account().owner().equals(owner))
        .sorted(Comparator.comparing(balance -> balance.account().asset()))
        .toList();
  }

  List<Entry> entries(AccountId account, long before, int limit) {
    List<Entry> entries = new ArrayList<>();
    for (int i = rows.size() - 1; i >= 0 && entries.size() < limit; i--) {
      if (rows.get(i).sequence() < before && rows.get(i).touches(account)) {
        entries.add(rows.get(i).entry(account));
      }
    }
    return entries;
  }

  @Nullable CommitOutcome apply(List<Transfer> transfers, Instant at, Undo undo) {
    Map<AccountId, Long> availableBefore = new HashMap<>();
    for (Transfer transfer : transfers) {
      if (!ids.add(transfer.id())) {
        return new CommitOutcome.TransferExists(transfer.id());
      }
      undo.add(() -> ids.remove(transfer.id()));
      Row row = row(transfer, at);
      if (row == null) {
        return new CommitOutcome.HoldNotOpen(held(transfer));
      }
      for (AccountId account : List.of(row.from(), row.to())) {
        availableBefore.putIfAbsent(account, running(account).available());
      }
      CommitOutcome refusal = move(row, availableBefore, undo);
      if (refusal != null) {
        return refusal;
      }
      rows.add(row);
      undo.add(() -> rows.remove(rows.size() - 1));
    }
    return null;
  }

  /** Rebuilds what is kept from the transfers, and compares. */
  LedgerCheck check() {
    List<String> problems = new ArrayList<>();
    Map<AccountId, Balance> rebuilt = new HashMap<>();
    for (Row row : rows) {
      rebuilt.computeIfAbsent(row.from(), this::rebuild);
      rebuilt.computeIfAbsent(row.to(), this::rebuild);
    }
    Map<String, BigInteger> assets = new TreeMap<>();
    rebuilt.forEach(
        (account, balance) -> {
          if (account.type().owned() && !balance.equals(balances.get(account))) {
            problems.add("a balance is not what its transfers add up to");
          }
          assets.merge(account.asset(), BigInteger.valueOf(balance.posted()), BigInteger::add);
        });
    assets.forEach(
        (asset, sum) -> {
          if (sum.signum() != 0) {
            problems.add("the accounts of an asset do not add up to zero: " + asset);
          }
        });
    return new LedgerCheck(rebuilt.size(), rows.size(), problems);
  }

  private static TransferId held(Transfer transfer) {
    return transfer instanceof Transfer.Capture capture
        ? capture.hold()
        : ((Transfer.VoidHold) transfer).hold();
  }

  /** The row of a transfer; null if the hold that it ends is not open for it. */
  private @Nullable Row row(Transfer transfer, Instant at) {
    long next = rows.size() + 1L;
    TransferId id = transfer.id();
    if (transfer instanceof Transfer.Post post) {
      long amount = post.minorUnits();
      return new Row(next, id, Entry.Kind.POST, post.from(), post.to(), amount, null, at);
    }
    if (transfer instanceof Transfer.Hold hold) {
      long amount = hold.minorUnits();
      return new Row(next, id, Entry.Kind.HOLD, hold.from(), hold.to(), amount, null, at);
    }
    Row hold = openHolds.get(held(transfer));
    if (hold == null) {
      return null;
    }
    if (transfer instanceof Transfer.Capture capture) {
      long amount = capture.minorUnits();
      return amount > hold.amount()
          ? null
          : new Row(next, id, Entry.Kind.CAPTURE, hold.from(), hold.to(), amount, hold, at);
    }
    return new Row(next, id, Entry.Kind.VOID, hold.from(), hold.to(), hold.amount(), hold, at);
  }

  private @Nullable CommitOutcome move(Row row, Map<AccountId, Long> availableBefore, Undo undo) {
    boolean spends = row.kind() == Entry.Kind.POST || row.kind() == Entry.Kind.HOLD;
    if (spends && row.from().type().owned() && row.amount() > running(row.from()).available()) {
      return new CommitOutcome.InsufficientFunds(
          row.from(), availableBefore.getOrDefault(row.from(), 0L));
    }
    Balance from;
    Balance to;
    try {
      from = effect(running(row.from()), row);
      to = effect(running(row.to()), row);
    } catch (ArithmeticException e) {
      return InMemoryStore.refused("a balance would leave the range of 64 bits", e);
    }
    put(from, undo);
    put(to, undo);
    if (row.kind() == Entry.Kind.HOLD) {
      openHolds.put(row.id(), row);
      undo.add(() -> openHolds.remove(row.id()));
    }
    Row hold = row.hold();
    if (hold != null) {
      openHolds.remove(hold.id());
      undo.add(() -> openHolds.put(hold.id(), hold));
    }
    return null;
  }

  private void put(Balance balance, Undo undo) {
    if (balance.account().type().owned()) {
      Balance before = balances.put(balance.account(), balance);
      undo.add(
          () -> {
            if (before == null) {
              balances.remove(balance.account());
            } else {
              balances.put(balance.account(), before);
            }
          });
    }
  }

  private Balance running(AccountId account) {
    return balances.getOrDefault(account, new Balance(account, 0, 0, 0));
  }

  private Balance rebuild(AccountId account) {
    Balance balance = new Balance(account, 0, 0, 0);
    for (Row row : rows) {
      if (row.touches(account)) {
        balance = effect(balance, row);
      }
    }
    return balance;
  }

  /** What a transfer makes of the balance of one of its accounts. */
  private static Balance effect(Balance balance, Row row) {
    boolean gains = row.to().equals(balance.account());
    long moved =
        row.kind() == Entry.Kind.POST || row.kind() == Entry.Kind.CAPTURE ? row.amount() : 0;
    long pending = row.kind() == Entry.Kind.HOLD ? row.amount() : 0;
    if (row.hold() != null) {
      pending = -row.hold().amount();
    }
    return new Balance(
        balance.account(),
        Math.addExact(balance.posted(), gains ? moved : -moved),
        Math.addExact(balance.pendingOut(), gains ? 0 : pending),
        Math.addExact(balance.pendingIn(), gains ? pending : 0));
  }
}
