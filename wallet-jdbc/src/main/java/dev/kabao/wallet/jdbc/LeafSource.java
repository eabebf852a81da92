package dev.kabao.wallet.jdbc;

import java.sql.SQLException;

/** Reads what all rows of the journal say, the newest first. */
interface LeafSource {
  /** Takes what one row says. */
  interface Reader {
    void read(Leaves leaves) throws SQLException;
  }

  /** Gives every row that can be read to {@code reader}. */
  void each(Reader reader) throws SQLException;
}
