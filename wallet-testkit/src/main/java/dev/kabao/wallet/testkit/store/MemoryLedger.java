package dev.kabao.wallet.testkit.store;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.AccountType;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.CommitOutcome.CeilingPassed;
import dev.kabao.wallet.spi.store.CommitOutcome.HoldExpired;
import dev.kabao.wallet.spi.store.CommitOutcome.HoldNotOpen;
import dev.kabao.wallet.spi.store.CommitOutcome.InsufficientFunds;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger of an {@link InMemoryStore}. */
final class MemoryLedger {
  /** A hold that is not over. */
  private record OpenHold(Transfer.Hold hold, long rest) {}

  private final MemoryFlags flags;
  private final List<MemoryRow> rows = new ArrayList<>();
  private final Map<TransferId, MemoryRow> byId = new HashMap<>();
  private final Map<TransferId, OpenHold> openHolds = new HashMap<>();

  /** The running balances of owned accounts. */
  private final Map<AccountId, Balance> balances = new HashMap<>();

  MemoryLedger(MemoryFlags flags) {
    this.flags = flags;
  }

  Balance balance(AccountId account) {
    return account.type().owned() ? running(account) : balanceAt(account, Instant.MAX);
  }

  List<Balance> balances(String owner) {
    return balances.values().stream()
        .filter(balance -> balance.account().owner().equals(owner))
        .sorted(
            Comparator.<Balance, String>comparing(balance -> balance.account().asset())
                .thenComparing(balance -> balance.account().type().letter()))
        .toList();
  }

  List<Balance> tallies(String asset, String from, String before, int limit) {
    return balances.values().stream()
        .filter(balance -> balance.account().type() == AccountType.TALLY)
        .filter(balance -> balance.account().asset().equals(asset))
        .filter(
            balance -> {
              String owner = balance.account().owner();
              return owner.compareTo(from) >= 0 && owner.compareTo(before) < 0;
            })
        .sorted(Comparator.comparing(balance -> balance.account().owner()))
        .limit(limit)
        .toList();
  }

  /** Summed without bounds: what is in range at the end may have been out of it on the way. */
  Balance balanceAt(AccountId account, Instant moment) {
    BigInteger posted = BigInteger.ZERO;
    BigInteger pendingOut = BigInteger.ZERO;
    BigInteger pendingIn = BigInteger.ZERO;
    for (MemoryRow row : rows) {
      if (!row.touches(account) || row.at().isAfter(moment)) {
        continue;
      }
      BigInteger moved = BigInteger.valueOf(row.moved());
      BigInteger pending = BigInteger.valueOf(row.pending());
      if (row.to().equals(account)) {
        posted = posted.add(moved);
        pendingIn = pendingIn.add(pending);
      } else {
        posted = posted.subtract(moved);
        pendingOut = pendingOut.add(pending);
      }
    }
    return new Balance(
        account, posted.longValueExact(), pendingOut.longValueExact(), pendingIn.longValueExact());
  }

  Optional<Entry> transfer(TransferId id) {
    return Optional.ofNullable(byId.get(id)).map(row -> row.entry(row.from()));
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

  List<MemoryRow> rows() {
    return rows;
  }

  @Nullable CommitOutcome apply(List<Transfer> transfers, Instant at, Undo undo) {
    Map<AccountId, Balance> before = new HashMap<>();
    for (Transfer transfer : transfers) {
      CommitOutcome refusal =
          byId.containsKey(transfer.id())
              ? new CommitOutcome.TransferExists(transfer.id())
              : apply(transfer, at, before, undo);
      if (refusal != null) {
        return refusal;
      }
    }
    return null;
  }

  private @Nullable CommitOutcome apply(
      Transfer transfer, Instant at, Map<AccountId, Balance> before, Undo undo) {
    if (transfer instanceof Transfer.Post post) {
      return post(post, at, before, undo);
    }
    if (transfer instanceof Transfer.Hold hold) {
      return hold(hold, at, before, undo);
    }
    if (transfer instanceof Transfer.Capture capture) {
      return capture(capture, at, before, undo);
    }
    Transfer.VoidHold voided = (Transfer.VoidHold) transfer;
    OpenHold open = openHolds.get(voided.hold());
    if (open == null) {
      return new HoldNotOpen(voided.hold());
    }
    keepOpen(open.hold(), 0, undo);
    MemoryRow row =
        new MemoryRow(
            rows.size() + 1L,
            voided.id(),
            Entry.Kind.VOID,
            open.hold().from(),
            open.hold().to(),
            open.rest(),
            0,
            -open.rest(),
            at);
    return add(row, before, undo);
  }

  private @Nullable CommitOutcome post(
      Transfer.Post post, Instant at, Map<AccountId, Balance> before, Undo undo) {
    AccountId to = post.to();
    long amount = post.minorUnits();
    CommitOutcome refusal = refusal(post.from(), to, amount, post.returning(), before);
    if (refusal != null) {
      return refusal;
    }
    if (post.ceiling() != Transfer.NO_CEILING && amount > post.ceiling() - running(to).posted()) {
      return new CeilingPassed(to, post.ceiling(), before.getOrDefault(to, running(to)).posted());
    }
    long next = rows.size() + 1L;
    return add(
        new MemoryRow(next, post.id(), Entry.Kind.POST, post.from(), to, amount, amount, 0, at),
        before,
        undo);
  }

  private @Nullable CommitOutcome hold(
      Transfer.Hold hold, Instant at, Map<AccountId, Balance> before, Undo undo) {
    AccountId to = hold.to();
    long amount = hold.minorUnits();
    CommitOutcome refusal = refusal(hold.from(), to, amount, false, before);
    if (refusal != null) {
      return refusal;
    }
    keepOpen(hold, amount, undo);
    long next = rows.size() + 1L;
    return add(
        new MemoryRow(next, hold.id(), Entry.Kind.HOLD, hold.from(), to, amount, 0, amount, at),
        before,
        undo);
  }

  private @Nullable CommitOutcome capture(
      Transfer.Capture capture, Instant at, Map<AccountId, Balance> before, Undo undo) {
    OpenHold open = openHolds.get(capture.hold());
    if (open == null) {
      return new HoldNotOpen(capture.hold());
    }
    Transfer.Hold hold = open.hold();
    if (hold.expiresAt().filter(expiry -> !at.isBefore(millis(expiry))).isPresent()) {
      return new HoldExpired(hold.id());
    }
    long amount = capture.minorUnits();
    if (amount > open.rest()) {
      return new HoldNotOpen(hold.id());
    }
    long rest = capture.last() ? 0 : open.rest() - amount;
    keepOpen(hold, rest, undo);
    MemoryRow row =
        new MemoryRow(
            rows.size() + 1L,
            capture.id(),
            rest == 0 ? Entry.Kind.CAPTURE : Entry.Kind.PART_CAPTURE,
            hold.from(),
            hold.to(),
            amount,
            amount,
            rest - open.rest(),
            at);
    return add(row, before, undo);
  }

  /** Why an amount can neither leave an account nor be set aside there, or null. */
  private @Nullable CommitOutcome refusal(
      AccountId from,
      AccountId to,
      long amount,
      boolean returning,
      Map<AccountId, Balance> before) {
    CommitOutcome blocked = flags.blocked(from, to, returning);
    return blocked == null && from.type().floored() && amount > running(from).available()
        ? new InsufficientFunds(from, before.getOrDefault(from, running(from)).available())
        : blocked;
  }

  private @Nullable CommitOutcome add(MemoryRow row, Map<AccountId, Balance> before, Undo undo) {
    for (AccountId account : List.of(row.from(), row.to())) {
      if (account.type().owned()) {
        Balance balance = running(account);
        before.putIfAbsent(account, balance);
        try {
          put(row.effect(balance), undo);
        } catch (ArithmeticException e) {
          return InMemoryStore.refused("a balance would leave the range of 64 bits", e);
        }
      }
    }
    rows.add(row);
    byId.put(row.id(), row);
    undo.add(
        () -> {
          rows.remove(rows.size() - 1);
          byId.remove(row.id());
        });
    return null;
  }

  private void put(Balance balance, Undo undo) {
    restoring(balances, balance.account(), undo);
    balances.put(balance.account(), balance);
  }

  /** Lets a hold set so much aside; none ends it. */
  private void keepOpen(Transfer.Hold hold, long rest, Undo undo) {
    restoring(openHolds, hold.id(), undo);
    if (rest == 0) {
      openHolds.remove(hold.id());
    } else {
      openHolds.put(hold.id(), new OpenHold(hold, rest));
    }
  }

  private static <K, V> void restoring(Map<K, V> map, K key, Undo undo) {
    V before = map.get(key);
    undo.add(
        () -> {
          if (before == null) {
            map.remove(key);
          } else {
            map.put(key, before);
          }
        });
  }

  private Balance running(AccountId account) {
    return balances.getOrDefault(account, new Balance(account, 0, 0, 0));
  }

  private static Instant millis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }
}
