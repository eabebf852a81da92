package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.Event;
import java.sql.Connection;
import java.sql.SQLException;

/** Appends events. */
final class EventWriter {
  private final NameWriter names;
  private final Numbers numbers;
  private final RowWriter insert;

  EventWriter(Connection connection, NameWriter names) throws SQLException {
    this.names = names;
    this.numbers = new Numbers(connection, "event", "seq");
    this.insert =
        new RowWriter(
            connection,
            "INSERT INTO event(seq, type, wallet, subject, at, actor) VALUES(?, ?, ?, ?, ?, ?)");
  }

  void stage(Event event, long at) throws SQLException {
    insert
        .set(1, numbers.next())
        .set(2, names.number(Names.EVENT_TYPES, event.type()))
        .set(3, Key.bytes(event.wallet().value()))
        .set(4, Key.bytes(event.subject()))
        .set(5, at)
        .set(6, event.actor().isPresent() ? Key.bytes(event.actor().get()) : (byte[]) null)
        .add();
  }

  void flush() throws SQLException {
    insert.flush();
  }
}
