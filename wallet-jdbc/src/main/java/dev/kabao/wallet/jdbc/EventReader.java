package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.StoredEvent;
import dev.kabao.wallet.value.WalletId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages through events. */
final class EventReader {
  private static final String PAGE =
      """
      SELECT e.seq, n.text, e.wallet, e.subject, e.at, e.actor
      FROM event e CROSS JOIN name n ON n.id=e.type
      WHERE e.seq>? ORDER BY e.seq LIMIT ?""";

  /** Recursive, so that SQLite walks along the primary key without coming back for each. */
  private static final String LIST =
      """
      WITH RECURSIVE list(s) AS (
        SELECT CASE WHEN h.document>=?2 AND o.seq IS NOT NULL THEN o.prev ELSE h.document END
        FROM stream x JOIN stream_head h ON h.stream=x.id
          LEFT JOIN event o ON o.seq=?2 AND o.wallet=?1
        WHERE x.owner=?1 AND x.collection=-1
        UNION ALL
        SELECT prev FROM list CROSS JOIN event ON seq=s)
      SELECT e.seq, n.text, e.wallet, e.subject, e.at, e.actor
      FROM list CROSS JOIN event e ON e.seq=list.s CROSS JOIN name n ON n.id=e.type
      WHERE list.s<?2 LIMIT ?3""";

  private EventReader() {}

  static List<StoredEvent> events(ReadSession session, long after, int limit) throws SQLException {
    PreparedStatement statement = session.statement(PAGE);
    statement.setLong(1, after);
    statement.setInt(2, limit);
    return read(statement);
  }

  /** The events of one wallet before a sequence, the newest first. */
  static List<StoredEvent> of(ReadSession session, WalletId wallet, long before, int limit)
      throws SQLException {
    PreparedStatement statement = session.statement(LIST);
    statement.setBytes(1, Key.bytes(wallet.value()));
    statement.setLong(2, before);
    statement.setInt(3, limit);
    return read(statement);
  }

  private static List<StoredEvent> read(PreparedStatement statement) throws SQLException {
    List<StoredEvent> events = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        WalletId wallet = new WalletId(Key.uuid(row.getBytes(3)));
        byte[] actor = row.getBytes(6);
        Event event =
            new Event(
                row.getString(2),
                wallet,
                Key.uuid(row.getBytes(4)),
                actor == null ? Optional.empty() : Optional.of(Key.uuid(actor)));
        events.add(new StoredEvent(row.getLong(1), event, Instant.ofEpochMilli(row.getLong(5))));
      }
    }
    return events;
  }
}
