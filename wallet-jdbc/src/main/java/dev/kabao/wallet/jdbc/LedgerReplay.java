package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.AccountType;
import dev.kabao.wallet.ledger.TrialLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ledger from its first transfer to its last, and rebuilds every balance, list and open
 * hold and the trial balance. Keeps all accounts and open holds in memory meanwhile, not the
 * transfers. Problems name rows by number, never an account by its owner.
 */
final class LedgerReplay {
  final Map<Long, RebuiltAccount> accounts = new HashMap<>();
  final Map<Long, RebuiltHold> holds = new HashMap<>();

  private final Map<String, Map<AccountType, TrialSum>> trial = new TreeMap<>();
  private final Consumer<String> problems;
  private long transfers;

  /**
   * A ledger of which nothing is read yet.
   *
   * @param problems gets what does not agree in itself
   */
  LedgerReplay(Consumer<String> problems) {
    this.problems = problems;
  }

  /** How many transfers there are. */
  long transfers() {
    return transfers;
  }

  /** The trial balance, by asset and kind of account. */
  List<TrialLine> trialBalance() {
    List<TrialLine> lines = new ArrayList<>();
    trial.forEach((asset, sums) -> sums.forEach((type, sum) -> lines.add(sum.line(asset, type))));
    return lines;
  }

  /** Reads all accounts, then all transfers. */
  void run(ReadSession session) throws SQLException {
    try (ResultSet row =
        session.statement("SELECT type, asset, owner, id FROM account").executeQuery()) {
      while (row.next()) {
        AccountId id = AccountColumns.read(row, 1);
        TrialSum line =
            trial
                .computeIfAbsent(id.asset(), asset -> new EnumMap<>(AccountType.class))
                .computeIfAbsent(id.type(), type -> new TrialSum());
        line.accounts++;
        accounts.put(row.getLong(4), new RebuiltAccount(id, line));
      }
    }
    try (ResultSet row =
        session
            .statement(
                """
                SELECT seq, kind, from_account, to_account, amount, hold, prev_from, prev_to,
                  expires_at
                FROM transfer ORDER BY seq""")
            .executeQuery()) {
      while (row.next()) {
        add(row);
      }
    }
  }

  private void add(ResultSet row) throws SQLException {
    transfers++;
    long seq = row.getLong(1);
    RebuiltAccount from = accounts.get(row.getLong(3));
    RebuiltAccount to = accounts.get(row.getLong(4));
    if (from == null || to == null) {
      problems.accept("transfer " + seq + " names an account that does not exist");
      return;
    }
    if (!from.asset.equals(to.asset)) {
      problems.accept("transfer " + seq + " goes from one asset to another");
    }
    if (!from.append(seq, row.getLong(7)) || !to.append(seq, row.getLong(8))) {
      problems.accept("transfer " + seq + " does not follow the one before it on its account");
    }
    long amount = row.getLong(5);
    if (amount <= 0) {
      problems.accept("transfer " + seq + " has no amount above zero");
    }
    long hold = row.getLong(6);
    switch (Kinds.read(row.getInt(2))) {
      case POST -> move(seq, from, to, amount);
      case HOLD -> {
        from.pendingOut += amount;
        to.pendingIn += amount;
        holds.put(seq, new RebuiltHold(from, to, amount, OpenHold.expiry(row, 9)));
      }
      case PART_CAPTURE -> {
        RebuiltHold open = own(seq, from, to, amount, hold);
        if (open != null) {
          // The part that leaves nothing over is a capture that ends the hold.
          if (open.rest == amount) {
            problems.accept("transfer " + seq + " leaves nothing of its hold and does not end it");
          }
          free(open, amount);
          move(seq, from, to, amount);
        }
      }
      case CAPTURE -> {
        RebuiltHold open = own(seq, from, to, amount, hold);
        if (open != null) {
          holds.remove(hold);
          free(open, open.rest);
          move(seq, from, to, amount);
        }
      }
      case VOID -> {
        RebuiltHold open = own(seq, from, to, amount, hold);
        if (open != null) {
          if (open.rest != amount) {
            problems.accept("transfer " + seq + " frees another amount than its hold sets aside");
          }
          holds.remove(hold);
          free(open, open.rest);
        }
      }
    }
    if (from.owned && from.posted - from.pendingOut < 0) {
      problems.accept("transfer " + seq + " leaves its account below zero");
    }
  }

  private void move(long seq, RebuiltAccount from, RebuiltAccount to, long amount) {
    from.trial.debits.add(amount);
    to.trial.credits.add(amount);
    if (from.owned) {
      from.posted -= amount;
    }
    if (to.owned) {
      if (to.posted > Long.MAX_VALUE - amount) {
        problems.accept("transfer " + seq + " leaves the range of 64 bits");
      } else {
        to.posted += amount;
      }
    }
  }

  private static void free(RebuiltHold hold, long amount) {
    hold.rest -= amount;
    hold.from.pendingOut -= amount;
    hold.to.pendingIn -= amount;
  }

  /** The open hold that a transfer is of, which must be between the same accounts. */
  private @Nullable RebuiltHold own(
      long seq, RebuiltAccount from, RebuiltAccount to, long amount, long holdSeq) {
    RebuiltHold hold = holds.get(holdSeq);
    if (hold == null || hold.from != from || hold.to != to || amount > hold.rest) {
      problems.accept("transfer " + seq + " is of a hold that is not open or not its own");
      return null;
    }
    return hold;
  }
}
