package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.LedgerCheck;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ledger from its first transfer to its last in one snapshot, rebuilds every balance,
 * list and open hold, and compares. Keeps all accounts and open holds in memory meanwhile, not the
 * transfers. Problems name rows by number, never an account by its owner.
 */
final class LedgerChecker {
  private static final int MOST_PROBLEMS = 100;

  private final ReadSession session;
  private final List<String> problems = new ArrayList<>();
  private final Map<Long, RebuiltAccount> accounts = new HashMap<>();
  private final Map<Long, RebuiltHold> holds = new HashMap<>();
  private final Map<String, ExactSum> assets = new HashMap<>();

  /** A hold that no capture or void has ended yet. */
  private record RebuiltHold(RebuiltAccount from, RebuiltAccount to, long amount) {}

  LedgerChecker(ReadSession session) {
    this.session = session;
  }

  LedgerCheck check() throws SQLException {
    loadAccounts();
    long transfers = replay();
    compareBalances();
    compareHolds();
    assets.forEach(
        (asset, sum) -> {
          if (!sum.isZero()) {
            problem("the accounts of an asset do not add up to zero: " + asset);
          }
        });
    return new LedgerCheck(accounts.size(), transfers, problems);
  }

  private void loadAccounts() throws SQLException {
    try (ResultSet row =
        session.statement("SELECT type, asset, owner, id FROM account").executeQuery()) {
      while (row.next()) {
        AccountId id = AccountColumns.read(row, 1);
        accounts.put(row.getLong(4), new RebuiltAccount(id.asset(), id.type().owned()));
        assets.computeIfAbsent(id.asset(), asset -> new ExactSum());
      }
    }
  }

  private long replay() throws SQLException {
    long transfers = 0;
    try (ResultSet row =
        session
            .statement(
                """
                SELECT seq, kind, from_account, to_account, amount, hold, prev_from, prev_to
                FROM transfer ORDER BY seq""")
            .executeQuery()) {
      while (row.next()) {
        transfers++;
        long seq = row.getLong(1);
        RebuiltAccount from = accounts.get(row.getLong(3));
        RebuiltAccount to = accounts.get(row.getLong(4));
        if (from == null || to == null) {
          problem("transfer " + seq + " names an account that does not exist");
          continue;
        }
        if (!from.asset.equals(to.asset)) {
          problem("transfer " + seq + " goes from one asset to another");
        }
        if (!from.append(seq, row.getLong(7)) || !to.append(seq, row.getLong(8))) {
          problem("transfer " + seq + " does not follow the one before it on its account");
        }
        replay(seq, row.getInt(2), from, to, row.getLong(5), row.getLong(6));
      }
    }
    return transfers;
  }

  private void replay(
      long seq, int kind, RebuiltAccount from, RebuiltAccount to, long amount, long holdSeq)
      throws SQLException {
    if (amount <= 0) {
      problem("transfer " + seq + " has no amount above zero");
    }
    switch (Kinds.read(kind)) {
      case POST -> move(seq, from, to, amount);
      case HOLD -> {
        from.pendingOut += amount;
        to.pendingIn += amount;
        holds.put(seq, new RebuiltHold(from, to, amount));
      }
      case CAPTURE -> {
        if (end(seq, from, to, amount, holds.remove(holdSeq))) {
          move(seq, from, to, amount);
        }
      }
      case VOID -> end(seq, from, to, amount, holds.remove(holdSeq));
    }
    if (from.owned && from.posted - from.pendingOut < 0) {
      problem("transfer " + seq + " leaves its account below zero");
    }
  }

  private void move(long seq, RebuiltAccount from, RebuiltAccount to, long amount) {
    // Owned accounts by their running balance, in compareBalances; the others as they come.
    if (from.owned) {
      from.posted -= amount;
    } else {
      sum(from).add(-amount);
    }
    if (!to.owned) {
      sum(to).add(amount);
    } else if (to.posted > Long.MAX_VALUE - amount) {
      problem("transfer " + seq + " leaves the range of 64 bits");
    } else {
      to.posted += amount;
    }
  }

  private boolean end(
      long seq, RebuiltAccount from, RebuiltAccount to, long amount, @Nullable RebuiltHold hold) {
    if (hold == null || hold.from != from || hold.to != to || amount > hold.amount) {
      problem("transfer " + seq + " ends a hold that is not open or not its own");
      return false;
    }
    from.pendingOut -= hold.amount;
    to.pendingIn -= hold.amount;
    return true;
  }

  private void compareBalances() throws SQLException {
    try (ResultSet row =
        session
            .statement("SELECT account, posted, pending_out, pending_in, head FROM balance")
            .executeQuery()) {
      while (row.next()) {
        long number = row.getLong(1);
        RebuiltAccount account = accounts.get(number);
        if (account == null || !account.owned) {
          problem("balance " + number + " belongs to no owned account");
          continue;
        }
        account.seen = true;
        sum(account).add(row.getLong(2));
        if (account.posted != row.getLong(2)
            || account.pendingOut != row.getLong(3)
            || account.pendingIn != row.getLong(4)) {
          problem("balance " + number + " is not what its transfers add up to");
        }
        if (account.head != row.getLong(5)) {
          problem("balance " + number + " does not lead to its last transfer");
        }
      }
    }
    accounts.forEach(
        (number, account) -> {
          if (account.owned && !account.seen) {
            problem("account " + number + " has no balance");
          }
        });
  }

  private void compareHolds() throws SQLException {
    try (ResultSet row =
        session
            .statement("SELECT transfer, from_account, to_account, amount FROM open_hold")
            .executeQuery()) {
      while (row.next()) {
        RebuiltHold hold = holds.remove(row.getLong(1));
        if (hold == null
            || hold.from != accounts.get(row.getLong(2))
            || hold.to != accounts.get(row.getLong(3))
            || hold.amount != row.getLong(4)) {
          problem("open hold " + row.getLong(1) + " is not what its transfers say");
        }
      }
    }
    for (long seq : holds.keySet()) {
      problem("hold " + seq + " is open and not listed as such");
    }
  }

  private ExactSum sum(RebuiltAccount account) {
    return assets.computeIfAbsent(account.asset, asset -> new ExactSum());
  }

  private void problem(String text) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(text);
    }
  }
}
