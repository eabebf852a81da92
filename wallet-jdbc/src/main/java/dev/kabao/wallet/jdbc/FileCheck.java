package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.journal.JournalFinding;
import dev.kabao.wallet.journal.JournalFinding.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares what SQLite itself goes by with what the store makes: the tables as they are described,
 * and the keys by which rows are found. A row that is as it was written is of no use if its id
 * leads to another one, or if its table takes a second one in its place.
 */
final class FileCheck {
  private static final String FILE = "file";

  private final ReadSession session;
  private final Findings findings;

  FileCheck(ReadSession session, Findings findings) {
    this.session = session;
    this.findings = findings;
  }

  void run() throws SQLException {
    descriptions();
    keys();
  }

  /** Neither a trigger nor a view of somebody else's, and each table as the store makes it. */
  private void descriptions() throws SQLException {
    Map<Schema.Name, String> expected = new TreeMap<>(Schema.expected());
    try (ResultSet row = session.statement(Schema.DESCRIPTIONS).executeQuery()) {
      while (row.next()) {
        Schema.Name name = Schema.Name.of(row);
        String text = expected.remove(name);
        if (text == null) {
          add(Kind.FOREIGN, name, "the store has none");
        } else if (!text.equals(Schema.description(row))) {
          add(Kind.CHANGED, name, "it is not as the store makes it");
        }
      }
    }
    expected.keySet().forEach(name -> add(Kind.MISSING, name, "the store makes it"));
  }

  /** Each key leads to its row, and no row is without: SQLite's own check of the whole file. */
  private void keys() throws SQLException {
    try (ResultSet row = session.statement("PRAGMA integrity_check").executeQuery()) {
      while (row.next()) {
        String problem = row.getString(1);
        if (!problem.equals("ok")) {
          findings.add(Kind.ASTRAY, FILE, 0, problem);
        }
      }
    }
  }

  private void add(Kind kind, Schema.Name name, String detail) {
    findings.add(JournalFinding.of(kind, name.type(), 0, detail).named(name.text()));
  }
}
