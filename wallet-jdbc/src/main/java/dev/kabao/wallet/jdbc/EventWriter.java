package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.Event;
import java.sql.Connection;
import java.sql.SQLException;

/** Appends events. */
final class EventWriter {
  private final NameWriter names;
  private final StreamWriter streams;
  private final Numbers numbers;
  private final RowWriter insert;

  EventWriter(Connection connection, NameWriter names, StreamWriter streams, BatchLog log)
      throws SQLException {
    this.names = names;
    this.streams = streams;
    this.numbers = new Numbers(connection, "event", "seq");
    this.insert = new RowWriter(connection, Table.EVENT, log);
  }

  void stage(Event event, long at) throws SQLException {
    long number = numbers.next();
    insert
        .set(1, number)
        .set(2, names.number(Names.EVENT_TYPES, event.type()))
        .set(3, Key.bytes(event.wallet().value()))
        .set(4, Key.bytes(event.subject()))
        .set(5, at)
        .set(6, event.actor().isPresent() ? Key.bytes(event.actor().get()) : (byte[]) null)
        .setPointer(7, streams.append(event.wallet().value(), number))
        .add();
  }

  void flush() throws SQLException {
    insert.flush();
  }
}
