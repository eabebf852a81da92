package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Writes the rows of the ledger: transfers, accounts, balances, open holds and flags. */
final class LedgerWriter {
  private final AccountWriter accounts;
  private final HoldWriter holds;
  private final TransferWriter transfers;
  private final FlagWriter flags;
  private final LedgerPlan plan;

  LedgerWriter(Connection connection, BatchLog log) throws SQLException {
    this.accounts = new AccountWriter(connection, log);
    this.holds = new HoldWriter(connection, accounts);
    this.transfers = new TransferWriter(connection, log);
    this.flags = new FlagWriter(connection, accounts, log);
    this.plan = new LedgerPlan(accounts, holds, transfers, flags);
  }

  /** Why the commit cannot be applied at this time, or null if it can. */
  @Nullable CommitOutcome check(Commit commit, long at) throws SQLException {
    return plan.check(commit, at);
  }

  /** Gives rows to what was checked last. */
  void stage(Commit commit, long at) throws SQLException {
    for (LedgerPlan.Planned each : plan.planned()) {
      long seq = transfers.number(each.id());
      long hold = 0;
      long expiresAt = OpenHold.NEVER;
      if (each.kind() == Kinds.HOLD && each.hold() != null) {
        each.hold().seq = seq;
        expiresAt = each.hold().expiresAt;
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
              accounts.append(each.to(), seq),
              expiresAt));
    }
    commit.flags().forEach(flags::stage);
    plan.keep();
  }

  void flush() throws SQLException {
    transfers.flush();
    accounts.flush();
    holds.flush();
    flags.flush();
  }

  void settle() {
    transfers.settle();
    flags.settle();
    accounts.settle();
    holds.settle();
  }
}
