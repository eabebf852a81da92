package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.RequestClaim;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets every request id be claimed once. */
final class ClaimWriter {
  private final PreparedStatement find;
  private final RowWriter insert;
  private final RecentKeys recent;

  /** The claims of the running transaction. */
  private final Map<Key, RequestClaim> staged = new HashMap<>();

  ClaimWriter(Connection connection) throws SQLException {
    this.find = connection.prepareStatement("SELECT hash, subject FROM request WHERE key=?");
    this.insert =
        new RowWriter(connection, "INSERT INTO request(key, hash, subject) VALUES(?, ?, ?)");
    this.recent = RecentKeys.ofAll(newest(connection));
  }

  /** The earlier claim of the same key, or null if there is none. */
  CommitOutcome.@Nullable Replayed check(RequestClaim claim) throws SQLException {
    Key key = Key.ofClaim(claim.key());
    if (recent.of(key) == RecentKeys.Knowledge.ABSENT) {
      return null;
    }
    RequestClaim earlier = staged.get(key);
    if (earlier != null) {
      return new CommitOutcome.Replayed(earlier.contentHash().clone(), earlier.subject());
    }
    find.setBytes(1, claim.key());
    try (ResultSet row = find.executeQuery()) {
      return row.next()
          ? new CommitOutcome.Replayed(row.getBytes(1), Key.uuid(row.getBytes(2)))
          : null;
    }
  }

  void stage(RequestClaim claim) throws SQLException {
    Key key = Key.ofClaim(claim.key());
    staged.put(key, claim);
    recent.add(key);
    insert.set(1, claim.key()).set(2, claim.contentHash()).set(3, Key.bytes(claim.subject())).add();
  }

  void flush() throws SQLException {
    insert.flush();
  }

  void settle() {
    staged.clear();
    recent.trim();
  }

  private static List<Key> newest(Connection connection) throws SQLException {
    List<Key> keys = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT key FROM request ORDER BY key DESC LIMIT " + RecentKeys.LOADED);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        keys.add(Key.ofClaim(row.getBytes(1)));
      }
    }
    return keys;
  }
}
