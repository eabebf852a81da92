package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.value.Page;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pages through an index. */
final class IndexReader {
  private static final String FROM =
      """
      SELECT i.key, d.id, d.version, d.body
      FROM document_index i JOIN document d ON d.seq=i.document
      WHERE i.name=?1 AND (i.key, i.id) > (?2, ?3)
      ORDER BY i.key, i.id LIMIT ?4""";
  private static final String BETWEEN =
      """
      SELECT i.key, d.id, d.version, d.body
      FROM document_index i JOIN document d ON d.seq=i.document
      WHERE i.name=?1 AND (i.key, i.id) > (?2, ?3) AND i.key < ?5
      ORDER BY i.key, i.id LIMIT ?4""";

  /** Before every id. */
  private static final byte[] NO_ID = {};

  private IndexReader() {}

  static Page<Document> page(
      ReadSession session, Names names, IndexRange range, Optional<String> after, int limit)
      throws SQLException {
    Cursors.Place start =
        after.map(Cursors::place).orElseGet(() -> new Cursors.Place(range.from(), NO_ID));
    if (Arrays.compareUnsigned(start.key(), range.from()) < 0) {
      throw Cursors.foreign();
    }
    int collection = names.collection(range.collection());
    int index = collection == 0 ? 0 : names.find(collection, range.index());
    if (index == 0) {
      return new Page<>(List.of(), Optional.empty());
    }
    PreparedStatement statement = session.statement(range.to().isPresent() ? BETWEEN : FROM);
    statement.setInt(1, index);
    statement.setBytes(2, start.key());
    statement.setBytes(3, start.id());
    // One more than asked for tells whether there is a next page.
    statement.setInt(4, limit + 1);
    if (range.to().isPresent()) {
      statement.setBytes(5, range.to().get());
    }
    return page(statement, range.collection(), limit);
  }

  private static Page<Document> page(PreparedStatement statement, String collection, int limit)
      throws SQLException {
    List<Document> documents = new ArrayList<>();
    String last = "";
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        if (documents.size() == limit) {
          return new Page<>(documents, Optional.of(last));
        }
        UUID id = Key.uuid(row.getBytes(2));
        documents.add(new Document(collection, id, row.getLong(3), row.getBytes(4)));
        last = Cursors.of(row.getBytes(1), id);
      }
    }
    return new Page<>(documents, Optional.empty());
  }
}
