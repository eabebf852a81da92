package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.CommitOutcome.Failed;
import dev.kabao.wallet.spi.store.CommitOutcome.HoldNotOpen;
import dev.kabao.wallet.spi.store.CommitOutcome.InsufficientFunds;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies transfers, each on what the one before it left. A commit is first carried out in memory;
 * if one of its transfers cannot be, all of them are taken back.
 */
final class LedgerWriter {
  /** A transfer that was carried out in memory and has no row yet. */
  private record Planned(
      TransferId id, int kind, Account from, Account to, long amount, @Nullable OpenHold hold) {}

  private final AccountWriter accounts;
  private final HoldWriter holds;
  private final TransferWriter transfers;

  /** The commit that was checked last, and the accounts that it touched. */
  private final List<Planned> planned = new ArrayList<>();

  private final List<Account> touched = new ArrayList<>();

  LedgerWriter(Connection connection) throws SQLException {
    this.accounts = new AccountWriter(connection);
    this.holds = new HoldWriter(connection, accounts);
    this.transfers = new TransferWriter(connection);
  }

  /** Why the first transfer that cannot be applied cannot be, or null if all can. */
  @Nullable CommitOutcome check(List<Transfer> commit) throws SQLException {
    planned.clear();
    for (Transfer transfer : commit) {
      CommitOutcome refusal = apply(transfer);
      if (refusal != null) {
        touched.forEach(Account::undo);
        touched.clear();
        holds.undo();
        return refusal;
      }
    }
    return null;
  }

  /** Gives rows to what was checked last. */
  void stage(long at) throws SQLException {
    for (Planned each : planned) {
      long seq = transfers.number(each.id());
      long hold = 0;
      if (each.kind() == Kinds.HOLD && each.hold() != null) {
        each.hold().seq = seq;
      } else if (each.hold() != null) {
        hold = each.hold().seq;
      }
      transfers.add(
          new TransferRow(
              seq,
              each.kind(),
              accounts.number(each.from()),
              accounts.number(each.to()),
              each.amount(),
              each.id(),
              at,
              hold,
              accounts.append(each.from(), seq),
              accounts.append(each.to(), seq)));
    }
    touched.forEach(Account::keep);
    touched.clear();
    holds.keep();
  }

  void flush() throws SQLException {
    transfers.flush();
    accounts.flush();
    holds.flush();
  }

  void settle() {
    transfers.settle();
    accounts.settle();
    holds.settle();
  }

  private @Nullable CommitOutcome apply(Transfer transfer) throws SQLException {
    if (isPlanned(transfer.id()) || transfers.exists(transfer.id())) {
      return new CommitOutcome.TransferExists(transfer.id());
    }
    if (transfer instanceof Transfer.Post post) {
      return post(post);
    }
    if (transfer instanceof Transfer.Hold hold) {
      return hold(hold);
    }
    if (transfer instanceof Transfer.Capture capture) {
      return end(capture.id(), Kinds.CAPTURE, capture.hold(), capture.minorUnits());
    }
    Transfer.VoidHold voided = (Transfer.VoidHold) transfer;
    return end(voided.id(), Kinds.VOID, voided.hold(), 0);
  }

  private @Nullable CommitOutcome post(Transfer.Post post) throws SQLException {
    Account from = touch(accounts.get(post.from()));
    Account to = touch(accounts.get(post.to()));
    if (from.owned() && post.minorUnits() > from.available()) {
      return new InsufficientFunds(from.id, from.availableBefore());
    }
    if (overflows(to, to.posted, post.minorUnits())) {
      return tooMuch();
    }
    if (from.owned()) {
      from.posted -= post.minorUnits();
    }
    if (to.owned()) {
      to.posted += post.minorUnits();
    }
    planned.add(new Planned(post.id(), Kinds.POST, from, to, post.minorUnits(), null));
    return null;
  }

  private @Nullable CommitOutcome hold(Transfer.Hold hold) throws SQLException {
    Account from = touch(accounts.get(hold.from()));
    Account to = touch(accounts.get(hold.to()));
    if (from.owned() && hold.minorUnits() > from.available()) {
      return new InsufficientFunds(from.id, from.availableBefore());
    }
    if (overflows(to, to.pendingIn, hold.minorUnits())) {
      return tooMuch();
    }
    if (from.owned()) {
      from.pendingOut += hold.minorUnits();
    }
    if (to.owned()) {
      to.pendingIn += hold.minorUnits();
    }
    OpenHold open = holds.open(hold.id(), from, to, hold.minorUnits(), hold.expiresAt());
    planned.add(new Planned(hold.id(), Kinds.HOLD, from, to, hold.minorUnits(), open));
    return null;
  }

  /** Frees all of a hold and moves {@code captured} of it; a void's row has the hold's amount. */
  private @Nullable CommitOutcome end(TransferId id, int kind, TransferId holdId, long captured)
      throws SQLException {
    OpenHold hold = holds.find(holdId);
    if (hold == null || captured > hold.amount) {
      return new HoldNotOpen(holdId);
    }
    Account from = touch(hold.from);
    Account to = touch(hold.to);
    if (overflows(to, to.posted, captured)) {
      return tooMuch();
    }
    if (from.owned()) {
      from.pendingOut -= hold.amount;
      from.posted -= captured;
    }
    if (to.owned()) {
      to.pendingIn -= hold.amount;
      to.posted += captured;
    }
    holds.end(hold);
    long amount = kind == Kinds.VOID ? hold.amount : captured;
    planned.add(new Planned(id, kind, from, to, amount, hold));
    return null;
  }

  private Account touch(Account account) {
    if (account.touch()) {
      touched.add(account);
    }
    return account;
  }

  private boolean isPlanned(TransferId id) {
    for (Planned each : planned) {
      if (each.id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  private static boolean overflows(Account account, long current, long added) {
    return account.owned() && current > Long.MAX_VALUE - added;
  }

  private static CommitOutcome tooMuch() {
    return new Failed(Failures.refused("a balance would leave the range of 64 bits", null));
  }
}
