package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.AccountFlag;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/** Reads what is forbidden to owners. */
final class FlagReader {
  private static final String OF_OWNER = "SELECT flags FROM owner_flag WHERE owner=?";

  private FlagReader() {}

  static Set<AccountFlag> flags(ReadSession session, String owner) throws SQLException {
    PreparedStatement statement = session.statement(OF_OWNER);
    statement.setString(1, owner);
    try (ResultSet row = statement.executeQuery()) {
      return row.next() ? FlagBits.read(row.getInt(1)) : Set.of();
    }
  }
}
