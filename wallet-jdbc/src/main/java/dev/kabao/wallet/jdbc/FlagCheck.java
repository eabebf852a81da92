package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.jdbc.Leaves.FlagLeaf;
import dev.kabao.wallet.journal.JournalFinding;
import dev.kabao.wallet.journal.JournalFinding.Kind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what is forbidden to owners with the journal: the newest word on each owner counts. */
final class FlagCheck {
  private static final String TABLE = "owner_flag";

  private final CheckRun run;

  /** Of each owner that was heard of, what the oldest word so far says that it found. */
  private final Map<String, Integer> seen = new HashMap<>();

  FlagCheck(CheckRun run) {
    this.run = run;
  }

  void compare(List<FlagLeaf> leaves) throws SQLException {
    for (FlagLeaf leaf : leaves) {
      Integer found = seen.put(leaf.owner(), leaf.before());
      if (found == null) {
        compare(leaf);
        run.compared(1);
      } else if (found != leaf.bits()) {
        add(Kind.CHANGED, leaf.owner(), "what is forbidden to it was changed and written over");
      }
    }
  }

  void end() throws SQLException {
    try (ResultSet row = run.session.statement("SELECT owner FROM owner_flag").executeQuery()) {
      while (row.next()) {
        if (!seen.containsKey(row.getString(1))) {
          add(Kind.FOREIGN, row.getString(1), "no transaction wrote it");
        }
      }
    }
    seen.forEach(
        (owner, found) -> {
          if (found != 0) {
            add(Kind.FOREIGN, owner, "it was there before any transaction wrote it");
          }
        });
  }

  private void compare(FlagLeaf leaf) throws SQLException {
    PreparedStatement select = run.session.statement("SELECT flags FROM owner_flag WHERE owner=?");
    select.setString(1, leaf.owner());
    try (ResultSet row = select.executeQuery()) {
      boolean there = row.next();
      if (!there && leaf.bits() != 0) {
        add(Kind.MISSING, leaf.owner(), "what is forbidden to it is gone");
      } else if (there && row.getLong(1) != leaf.bits()) {
        add(Kind.CHANGED, leaf.owner(), "what is forbidden to it is not what was written");
      }
    }
  }

  private void add(Kind kind, String owner, String detail) {
    run.findings.add(new JournalFinding(kind, TABLE, 0, 0, Optional.of(owner), detail));
  }
}
