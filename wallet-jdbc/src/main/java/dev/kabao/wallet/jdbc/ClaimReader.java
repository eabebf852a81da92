package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.CommitOutcome;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads what request ids were used for. */
final class ClaimReader {
  private static final String BY_KEY = "SELECT hash, subject FROM request WHERE key=?";

  private ClaimReader() {}

  static Optional<CommitOutcome.Replayed> find(ReadSession session, byte[] key)
      throws SQLException {
    PreparedStatement statement = session.statement(BY_KEY);
    statement.setBytes(1, key);
    try (ResultSet row = statement.executeQuery()) {
      return row.next()
          ? Optional.of(new CommitOutcome.Replayed(row.getBytes(1), Key.uuid(row.getBytes(2))))
          : Optional.empty();
    }
  }
}
