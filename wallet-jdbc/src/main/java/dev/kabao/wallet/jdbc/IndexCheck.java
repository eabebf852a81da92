package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.journal.JournalFinding.Kind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the indexes with the keys that documents have. */
final class IndexCheck {
  private static final String TABLE = "document_index";

  private final CheckRun run;
  private long found;

  IndexCheck(CheckRun run) {
    this.run = run;
  }

  /** Every key of a document must lead to it. */
  void compare(long document, byte @Nullable [] id, byte @Nullable [] column) throws SQLException {
    for (IndexKey key : keys(column)) {
      PreparedStatement select =
          run.session.statement(
              "SELECT document FROM document_index WHERE name=? AND key=? AND id=?");
      select.setInt(1, key.index());
      select.setBytes(2, key.key());
      select.setBytes(3, id);
      try (ResultSet row = select.executeQuery()) {
        if (row.next()) {
          found++;
          if (row.getLong(1) == document) {
            continue;
          }
        }
        run.findings.add(Kind.ASTRAY, TABLE, document, "a key does not lead to its document");
      }
    }
  }

  /** Every row must be that of a document's key. */
  void end() throws SQLException {
    if (CheckRun.number(run.session, "SELECT count(*) FROM document_index") == found) {
      return;
    }
    try (ResultSet row =
        run.session
            .statement(
                """
                SELECT i.name, i.key, i.id, i.document, d.id, d.keys FROM document_index i
                  LEFT JOIN document d ON d.seq=i.document""")
            .executeQuery()) {
      while (row.next()) {
        IndexKey key = new IndexKey(row.getInt(1), row.getBytes(2));
        if (!Arrays.equals(row.getBytes(3), row.getBytes(5))
            || !keys(row.getBytes(6)).contains(key)) {
          run.findings.add(
              Kind.FOREIGN, TABLE, row.getLong(4), "a key leads to a document that has it not");
        }
      }
    }
  }

  /** None if they make no sense: that the document was changed is found by its digest. */
  private static Set<IndexKey> keys(byte @Nullable [] column) throws SQLException {
    try {
      return IndexKey.decode(column);
    } catch (DamagedRow e) {
      return Set.of();
    }
  }
}
