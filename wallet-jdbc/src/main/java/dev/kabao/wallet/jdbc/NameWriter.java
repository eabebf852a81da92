package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.jdbc.Names.Name;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Gives numbers to names that come up for the first time. */
final class NameWriter {
  private final Names names;
  private final PreparedStatement insert;
  private final RowLog log;
  private final Map<Name, Integer> staged = new HashMap<>();
  private int last;

  NameWriter(Connection connection, Names names, BatchLog log) throws SQLException {
    this.names = names;
    this.insert = connection.prepareStatement(Table.NAME.insert());
    this.log = log.of(Table.NAME);
    Map<Name, Integer> stored = new HashMap<>();
    try (PreparedStatement select =
            connection.prepareStatement("SELECT id, scope, text FROM name");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        stored.put(new Name(row.getInt(2), row.getString(3)), row.getInt(1));
        last = Math.max(last, row.getInt(1));
      }
    }
    names.addAll(stored);
  }

  /** The number of a name, or 0 if it has none yet. */
  int find(int scope, String text) {
    int known = names.find(scope, text);
    return known != 0 || staged.isEmpty() ? known : staged.getOrDefault(new Name(scope, text), 0);
  }

  /** The number of a name, which gets one if it has none yet. */
  int number(int scope, String text) throws SQLException {
    int known = find(scope, text);
    if (known != 0) {
      return known;
    }
    int number = ++last;
    insert.setInt(1, number);
    insert.setInt(2, scope);
    insert.setString(3, text);
    insert.executeUpdate();
    log.number(number).number(scope).text(text).endRow();
    staged.put(new Name(scope, text), number);
    return number;
  }

  /** The numbers given are committed: readers may use them. */
  void settle() {
    if (!staged.isEmpty()) {
      names.addAll(staged);
      staged.clear();
    }
  }
}
