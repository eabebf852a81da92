package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.LedgerCheck;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares what the store keeps beside the transfers with what they alone say, in one snapshot.
 * Problems name rows by number, never an account by its owner.
 */
final class LedgerChecker {
  private static final int MOST_PROBLEMS = 100;

  private final ReadSession session;
  private final List<String> problems = new ArrayList<>();
  private final LedgerProblems heard;
  private final LedgerReplay replay = new LedgerReplay(this::problem);

  /** Of each asset, the running balances and what the transfers make of the other accounts. */
  private final Map<String, ExactSum> assets = new TreeMap<>();

  /**
   * A check.
   *
   * @param heard gets every problem, with its place
   */
  LedgerChecker(ReadSession session, LedgerProblems heard) {
    this.session = session;
    this.heard = heard;
  }

  LedgerCheck check() throws SQLException {
    replay.run(session);
    compareBalances();
    compareHolds();
    checkFlags();
    checkAssets();
    return new LedgerCheck(
        replay.accounts.size(), replay.transfers(), replay.trialBalance(), problems);
  }

  private void compareBalances() throws SQLException {
    try (ResultSet row =
        session
            .statement("SELECT account, posted, pending_out, pending_in, head FROM balance")
            .executeQuery()) {
      while (row.next()) {
        long number = row.getLong(1);
        RebuiltAccount account = replay.accounts.get(number);
        if (account == null || !account.owned) {
          problem("balance", number, "belongs to no owned account");
          continue;
        }
        account.seen = true;
        sum(account.asset).add(row.getLong(2));
        if (account.posted != row.getLong(2)
            || account.pendingOut != row.getLong(3)
            || account.pendingIn != row.getLong(4)) {
          problem("balance", number, "is not what its transfers add up to");
        }
        if (account.head != row.getLong(5)) {
          problem("balance", number, "does not lead to its last transfer");
        }
      }
    }
    replay.accounts.forEach(
        (number, account) -> {
          if (account.owned && !account.seen) {
            problem("account", number, "has no balance");
          }
        });
  }

  private void compareHolds() throws SQLException {
    try (ResultSet row =
        session
            .statement(
                "SELECT transfer, from_account, to_account, amount, expires_at FROM open_hold")
            .executeQuery()) {
      while (row.next()) {
        RebuiltHold hold = replay.holds.remove(row.getLong(1));
        if (hold == null
            || hold.from != replay.accounts.get(row.getLong(2))
            || hold.to != replay.accounts.get(row.getLong(3))
            || hold.rest != row.getLong(4)
            || hold.expiresAt != OpenHold.expiry(row, 5)) {
          problem("open_hold", row.getLong(1), "is not what its transfers say");
        }
      }
    }
    for (long seq : replay.holds.keySet()) {
      problem("transfer", seq, "is a hold that is open and not listed as such");
    }
  }

  /** Which flags are none, and which closed owner's account is not empty. */
  private void checkFlags() throws SQLException {
    PreparedStatement statement =
        session.statement(
            """
            SELECT a.id, f.flags FROM owner_flag f JOIN account a ON a.owner=f.owner""");
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        RebuiltAccount account = replay.accounts.get(row.getLong(1));
        if (account != null
            && account.owned
            && FlagBits.read(row.getInt(2)).contains(AccountFlag.CLOSED)
            && (account.posted != 0 || account.pendingOut != 0 || account.pendingIn != 0)) {
          problem("account", row.getLong(1), "is closed and not empty");
        }
      }
    }
  }

  private void checkAssets() {
    replay
        .trialBalance()
        .forEach(
            line -> {
              if (!line.type().owned()) {
                sum(line.asset()).add(line.credits());
                sum(line.asset()).add(line.debits().negate());
              }
            });
    assets.forEach(
        (asset, sum) -> {
          if (!sum.isZero()) {
            problem("ledger", 0, "has accounts that do not add up to zero: " + asset);
          }
        });
  }

  private ExactSum sum(String asset) {
    return assets.computeIfAbsent(asset, any -> new ExactSum());
  }

  private void problem(String table, long row, String text) {
    heard.add(table, row, text);
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(row == 0 ? table + " " + text : table + " " + row + " " + text);
    }
  }
}
