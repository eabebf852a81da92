package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.value.Page;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads documents by id, and along the stream of an owner. */
final class DocumentReader {
  private static final String BY_ID =
      "SELECT version, body FROM document WHERE id=? AND collection=?";
  private static final String HEAD =
      """
      SELECT s.id, h.document FROM stream s JOIN stream_head h ON h.stream=s.id
      WHERE s.owner=? AND s.collection=?""";
  private static final String BY_NUMBER =
      "SELECT id, version, body, prev FROM document WHERE seq=? AND stream=?";

  private static final String ALL =
      """
      SELECT id, version, body FROM document WHERE id>? AND collection=? ORDER BY id LIMIT ?""";
  private static final String COUNT = "SELECT count(*) FROM document WHERE collection=?";

  private DocumentReader() {}

  static Optional<Document> find(ReadSession session, String collection, int number, UUID id)
      throws SQLException {
    PreparedStatement statement = session.statement(BY_ID);
    statement.setBytes(1, Key.bytes(id));
    statement.setInt(2, number);
    try (ResultSet row = statement.executeQuery()) {
      return row.next()
          ? Optional.of(new Document(collection, id, row.getLong(1), row.getBytes(2)))
          : Optional.empty();
    }
  }

  static List<Document> all(
      ReadSession session, Names names, String collection, Optional<UUID> after, int limit)
      throws SQLException {
    PreparedStatement statement = session.statement(ALL);
    // No id is shorter than this, so none is left out.
    statement.setBytes(1, after.map(Key::bytes).orElseGet(() -> new byte[0]));
    statement.setInt(2, names.collection(collection));
    statement.setInt(3, limit);
    List<Document> documents = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        UUID id = Key.uuid(row.getBytes(1));
        documents.add(new Document(collection, id, row.getLong(2), row.getBytes(3)));
      }
    }
    return documents;
  }

  static long count(ReadSession session, Names names, String collection) throws SQLException {
    PreparedStatement statement = session.statement(COUNT);
    statement.setInt(1, names.collection(collection));
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Needs a snapshot: otherwise a page might show one document before and one after a commit. */
  static Page<Document> stream(
      ReadSession session,
      Names names,
      String collection,
      UUID owner,
      Optional<String> after,
      int limit)
      throws SQLException {
    PreparedStatement head = session.statement(HEAD);
    head.setBytes(1, Key.bytes(owner));
    head.setInt(2, names.collection(collection));
    long stream = 0;
    long next = 0;
    try (ResultSet row = head.executeQuery()) {
      if (row.next()) {
        stream = row.getLong(1);
        next = row.getLong(2);
      }
    }
    if (after.isPresent()) {
      next = Cursors.number(after.get());
    }
    PreparedStatement walk = session.statement(BY_NUMBER);
    List<Document> documents = new ArrayList<>();
    while (next != 0 && documents.size() < limit) {
      walk.setLong(1, next);
      walk.setLong(2, stream);
      try (ResultSet row = walk.executeQuery()) {
        if (!row.next()) {
          if (after.isPresent() && documents.isEmpty()) {
            // A cursor may come from outside: it never leads into another owner's stream.
            throw Cursors.foreign();
          }
          throw new DamagedRow("a document is missing from a stream");
        }
        UUID id = Key.uuid(row.getBytes(1));
        documents.add(new Document(collection, id, row.getLong(2), row.getBytes(3)));
        next = row.getLong(4);
      }
    }
    return new Page<>(documents, next == 0 ? Optional.empty() : Optional.of(Cursors.of(next)));
  }
}
