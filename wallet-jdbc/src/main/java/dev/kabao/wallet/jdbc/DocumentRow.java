package dev.kabao.wallet.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A document's row as the journal sees it: the same values as {@link BatchLog#document}. */
final class DocumentRow {
  private static final int COLUMNS = 8;
  static final String SELECT =
      "SELECT seq, collection, id, version, stream, prev, keys, body FROM document";

  private DocumentRow() {}

  static byte[] digest(ResultSet row, RowBytes bytes, Digests digests) throws SQLException {
    bytes.clear();
    for (int column = 1; column <= COLUMNS; column++) {
      bytes.column(row, column);
    }
    return digests.of(Leaves.DOCUMENT, bytes);
  }
}
