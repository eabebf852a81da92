package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.AccountType;
import dev.kabao.wallet.ledger.Entry.Kind;
import dev.kabao.wallet.ledger.TrialLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the ledger from its first transfer to its last, and rebuilds every balance, list and open
 * hold and the trial balance. Keeps all accounts and open holds in memory meanwhile, not the
 * transfers. Problems name rows by number, never an account by its owner.
 */
final class LedgerReplay {
  final Map<Long, RebuiltAccount> accounts = new HashMap<>();
  final Map<Long, RebuiltHold> holds = new HashMap<>();

  private final Map<String, Map<AccountType, TrialSum>> trial = new TreeMap<>();
  private final LedgerProblems problems;
  private long transfers;

  /** A transfer as its row says, with its accounts. */
  private record Step(
      long seq, RebuiltAccount from, RebuiltAccount to, long amount, long hold, long at) {}

  /**
   * A ledger of which nothing is read yet.
   *
   * @param problems gets what does not agree in itself
   */
  LedgerReplay(LedgerProblems problems) {
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
                  expires_at, at
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
      problems.add("transfer", seq, "names an account that does not exist");
      return;
    }
    if (!from.asset.equals(to.asset)) {
      problems.add("transfer", seq, "goes from one asset to another");
    }
    if (!from.append(seq, row.getLong(7)) || !to.append(seq, row.getLong(8))) {
      problems.add("transfer", seq, "does not follow the one before it on its account");
    }
    long amount = row.getLong(5);
    if (amount <= 0) {
      problems.add("transfer", seq, "has no amount above zero");
    }
    Step step = new Step(seq, from, to, amount, row.getLong(6), row.getLong(10));
    Kind kind = Kinds.read(row.getInt(2));
    switch (kind) {
      case POST -> move(step);
      case HOLD -> {
        from.pendingOut += amount;
        to.pendingIn += amount;
        holds.put(seq, new RebuiltHold(from, to, amount, OpenHold.expiry(row, 9)));
      }
      case CAPTURE, PART_CAPTURE, VOID -> change(step, kind);
    }
    if (from.floored && from.posted - from.pendingOut < 0) {
      problems.add("transfer", seq, "leaves its account below zero");
    }
  }

  /** Captures a hold or a part of it, or voids it. */
  private void change(Step step, Kind kind) {
    RebuiltHold hold = holds.get(step.hold());
    if (hold == null
        || hold.from != step.from()
        || hold.to != step.to()
        || step.amount() > hold.rest) {
      problem(step, "is of a hold that is not open or not its own");
      return;
    }
    // What leaves nothing over is a capture that ends the hold, and a void frees all there is.
    boolean all = step.amount() == hold.rest;
    if (kind == Kind.PART_CAPTURE ? all : kind == Kind.VOID && !all) {
      problem(step, "has not the amount that its kind says");
    }
    if (kind != Kind.VOID && hold.expiresAt != OpenHold.NEVER && step.at() >= hold.expiresAt) {
      problem(step, "captures a hold that had expired");
    }
    long freed = kind == Kind.PART_CAPTURE ? step.amount() : hold.rest;
    hold.rest -= freed;
    hold.from.pendingOut -= freed;
    hold.to.pendingIn -= freed;
    if (kind != Kind.PART_CAPTURE) {
      holds.remove(step.hold());
    }
    if (kind != Kind.VOID) {
      move(step);
    }
  }

  private void move(Step step) {
    RebuiltAccount from = step.from();
    RebuiltAccount to = step.to();
    from.trial.debits.add(step.amount());
    to.trial.credits.add(step.amount());
    if (from.owned) {
      if (from.posted < Long.MIN_VALUE + step.amount()) {
        problem(step, "leaves the range of 64 bits");
      } else {
        from.posted -= step.amount();
      }
    }
    if (to.owned) {
      if (to.posted > Long.MAX_VALUE - step.amount()) {
        problem(step, "leaves the range of 64 bits");
      } else {
        to.posted += step.amount();
      }
    }
  }

  private void problem(Step step, String text) {
    problems.add("transfer", step.seq(), text);
  }
}
