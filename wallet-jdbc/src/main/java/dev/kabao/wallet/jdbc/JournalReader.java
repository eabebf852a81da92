package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.journal.JournalHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads the journal's newest row. */
final class JournalReader {
  static final String NEWEST = "SELECT number, mac FROM journal ORDER BY number DESC LIMIT 1";

  private JournalReader() {}

  static Optional<JournalHead> head(ReadSession session) throws SQLException {
    try (ResultSet row = session.statement(NEWEST).executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      try {
        return Optional.of(new JournalHead(row.getLong(1), row.getBytes(2)));
      } catch (IllegalArgumentException e) {
        throw new DamagedRow("the newest row of the journal is none");
      }
    }
  }
}
