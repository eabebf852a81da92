package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.CommitOutcome.CeilingPassed;
import dev.kabao.wallet.spi.store.CommitOutcome.Failed;
import dev.kabao.wallet.spi.store.CommitOutcome.HoldExpired;
import dev.kabao.wallet.spi.store.CommitOutcome.HoldNotOpen;
import dev.kabao.wallet.spi.store.CommitOutcome.InsufficientFunds;
import dev.kabao.wallet.spi.store.FlagWrite;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a commit's transfers in memory, each on what the one before it left, and checks its
 * changes of flags on what they all left. If one of them cannot be, all are taken back.
 */
final class LedgerPlan {
  /** A transfer that was carried out in memory and has no row yet. */
  record Planned(
      TransferId id, int kind, Account from, Account to, long amount, @Nullable OpenHold hold) {}

  private final AccountWriter accounts;
  private final HoldWriter holds;
  private final TransferWriter transfers;
  private final FlagWriter flags;

  /** The commit that was checked last, and the accounts that it touched. */
  private final List<Planned> planned = new ArrayList<>();

  private final List<Account> touched = new ArrayList<>();

  LedgerPlan(AccountWriter accounts, HoldWriter holds, TransferWriter transfers, FlagWriter flags) {
    this.accounts = accounts;
    this.holds = holds;
    this.transfers = transfers;
    this.flags = flags;
  }

  /**
   * Why the first transfer that cannot be applied cannot be, or the first change of flags; null if
   * all can.
   *
   * @param at the commit's time
   */
  @Nullable CommitOutcome check(Commit commit, long at) throws SQLException {
    planned.clear();
    for (Transfer transfer : commit.transfers()) {
      CommitOutcome refusal = apply(transfer, at);
      if (refusal != null) {
        return undone(refusal);
      }
    }
    for (FlagWrite change : commit.flags()) {
      CommitOutcome refusal = flags.check(change, touched);
      if (refusal != null) {
        return undone(refusal);
      }
    }
    return null;
  }

  /** The transfers of the commit that was checked last, if all could be applied. */
  List<Planned> planned() {
    return planned;
  }

  /** Lets stand what was checked last. */
  void keep() {
    touched.forEach(Account::keep);
    touched.clear();
    holds.keep();
  }

  private @Nullable CommitOutcome apply(Transfer transfer, long at) throws SQLException {
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
      return capture(capture, at);
    }
    return free((Transfer.VoidHold) transfer);
  }

  private @Nullable CommitOutcome post(Transfer.Post post) throws SQLException {
    Account from = touch(accounts.get(post.from()));
    Account to = touch(accounts.get(post.to()));
    CommitOutcome refusal = refusal(from, to, post.minorUnits(), post.returning());
    if (refusal != null) {
      return refusal;
    }
    if (post.ceiling() != Transfer.NO_CEILING && post.minorUnits() > post.ceiling() - to.posted) {
      return new CeilingPassed(to.id, post.ceiling(), to.postedBefore());
    }
    if (overflows(to, to.posted, post.minorUnits()) || underflows(from, post.minorUnits())) {
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
    CommitOutcome refusal = refusal(from, to, hold.minorUnits(), false);
    if (refusal != null) {
      return refusal;
    }
    if (overflows(to, to.pendingIn, hold.minorUnits())
        || overflows(from, from.pendingOut, hold.minorUnits())) {
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

  private @Nullable CommitOutcome capture(Transfer.Capture capture, long at) throws SQLException {
    OpenHold hold = holds.find(capture.hold());
    if (hold == null) {
      return new HoldNotOpen(capture.hold());
    }
    if (hold.expiresAt != OpenHold.NEVER && at >= hold.expiresAt) {
      return new HoldExpired(capture.hold());
    }
    long amount = capture.minorUnits();
    if (amount > hold.amount) {
      return new HoldNotOpen(capture.hold());
    }
    Account to = touch(hold.to);
    if (overflows(to, to.posted, amount) || underflows(hold.from, amount)) {
      return tooMuch();
    }
    boolean over = capture.last() || amount == hold.amount;
    free(hold, over ? hold.amount : amount);
    if (hold.from.owned()) {
      hold.from.posted -= amount;
    }
    if (to.owned()) {
      to.posted += amount;
    }
    int kind = over ? Kinds.CAPTURE : Kinds.PART_CAPTURE;
    planned.add(new Planned(capture.id(), kind, hold.from, to, amount, hold));
    return null;
  }

  private @Nullable CommitOutcome free(Transfer.VoidHold voided) throws SQLException {
    OpenHold hold = holds.find(voided.hold());
    if (hold == null) {
      return new HoldNotOpen(voided.hold());
    }
    long rest = hold.amount;
    free(hold, rest);
    planned.add(new Planned(voided.id(), Kinds.VOID, hold.from, hold.to, rest, hold));
    return null;
  }

  /** Sets so much less aside. */
  private void free(OpenHold hold, long amount) {
    Account from = touch(hold.from);
    Account to = touch(hold.to);
    if (from.owned()) {
      from.pendingOut -= amount;
    }
    if (to.owned()) {
      to.pendingIn -= amount;
    }
    holds.take(hold, amount);
  }

  /** Why an amount can neither leave {@code from} nor be set aside there, or null. */
  private @Nullable CommitOutcome refusal(
      Account from, Account to, long amount, boolean returning) {
    CommitOutcome blocked = flags.blocked(from, to, returning);
    return blocked == null && from.id.type().floored() && amount > from.available()
        ? new InsufficientFunds(from.id, from.availableBefore())
        : blocked;
  }

  private CommitOutcome undone(CommitOutcome refusal) {
    touched.forEach(Account::undo);
    touched.clear();
    holds.undo();
    return refusal;
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

  /** What has no floor has a last number all the same. */
  private static boolean underflows(Account account, long taken) {
    return account.owned() && account.posted < Long.MIN_VALUE + taken;
  }

  private static CommitOutcome tooMuch() {
    return new Failed(Failures.refused("a balance would leave the range of 64 bits", null));
  }
}
