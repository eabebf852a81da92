package dev.kabao.wallet.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Appends documents to streams: lists that start at a head and go from each document to the one
 * before. The events of a wallet are such a list, too.
 */
final class StreamWriter {
  /** Names a stream. */
  private record Name(int collection, UUID owner) {}

  private static final class Stream {
    final long number;
    long head;
    boolean changed;

    Stream(long number, long head) {
      this.number = number;
      this.head = head;
    }
  }

  private final Numbers numbers;
  private final PreparedStatement find;
  private final RowWriter insert;
  private final RowWriter writeHead;
  private final Bounded<Name, Stream> known = new Bounded<>();
  private final List<Stream> changed = new ArrayList<>();

  StreamWriter(Connection connection, BatchLog log) throws SQLException {
    this.numbers = new Numbers(connection, "stream", "id");
    this.find =
        connection.prepareStatement(
            """
            SELECT s.id, h.document FROM stream s JOIN stream_head h ON h.stream=s.id
            WHERE s.owner=? AND s.collection=?""");
    this.insert = new RowWriter(connection, Table.STREAM, log);
    // In a table without further indexes, REPLACE overwrites the row in place.
    this.writeHead =
        new RowWriter(connection, "REPLACE INTO stream_head(stream, document) VALUES(?, ?)");
  }

  /** Makes a new document the head of its owner's stream. */
  void append(DocumentState document, UUID owner) throws SQLException {
    Stream stream = get(new Name(document.collection, owner));
    document.stream = stream.number;
    document.previous = append(stream, document.seq);
  }

  /**
   * Makes a new event the head of its wallet's list.
   *
   * @return the one that was the head before, or 0
   */
  long append(UUID wallet, long event) throws SQLException {
    return append(get(new Name(Names.EVENTS, wallet)), event);
  }

  private Stream get(Name name) throws SQLException {
    Stream stream = known.get(name);
    if (stream == null) {
      stream = load(name);
      known.put(name, stream);
    }
    return stream;
  }

  private long append(Stream stream, long row) {
    long previous = stream.head;
    stream.head = row;
    if (!stream.changed) {
      stream.changed = true;
      changed.add(stream);
    }
    return previous;
  }

  void flush() throws SQLException {
    insert.flush();
    for (Stream stream : changed) {
      writeHead.set(1, stream.number).set(2, stream.head).add();
    }
    writeHead.flush();
  }

  void settle() {
    for (Stream stream : changed) {
      stream.changed = false;
    }
    changed.clear();
    known.trim();
  }

  private Stream load(Name name) throws SQLException {
    byte[] owner = Key.bytes(name.owner());
    find.setBytes(1, owner);
    find.setInt(2, name.collection());
    try (ResultSet row = find.executeQuery()) {
      if (row.next()) {
        return new Stream(row.getLong(1), row.getLong(2));
      }
    }
    long number = numbers.next();
    insert.set(1, number).set(2, name.collection()).set(3, owner).add();
    return new Stream(number, 0);
  }
}
