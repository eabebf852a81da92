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

  private EventReader() {}

  static List<StoredEvent> events(ReadSession session, long after, int limit) throws SQLException {
    PreparedStatement statement = session.statement(PAGE);
    statement.setLong(1, after);
    statement.setInt(2, limit);
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
