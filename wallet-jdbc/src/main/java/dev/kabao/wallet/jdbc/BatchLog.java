package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.jdbc.Leaves.DocumentLeaf;
import dev.kabao.wallet.jdbc.Leaves.FlagLeaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hears of every row that the running transaction writes, for the journal. */
final class BatchLog {
  private final Digests digests = new Digests();
  private final Map<Table, RowLog> tables = new EnumMap<>(Table.class);
  private final RowLog requests = new RowLog(digests);
  private final RowBytes document = new RowBytes();
  private List<byte[]> claims = new ArrayList<>();
  private List<DocumentLeaf> documents = new ArrayList<>();
  private List<FlagLeaf> flags = new ArrayList<>();

  BatchLog() {
    for (Table table : Table.values()) {
      tables.put(table, new RowLog(digests));
    }
  }

  Digests digests() {
    return digests;
  }

  /** The rows that are added to a table. */
  RowLog of(Table table) {
    RowLog log = tables.get(table);
    if (log == null) {
      throw new AssertionError("Every table has one.");
    }
    return log;
  }

  /** A request that is kept. */
  void claim(byte[] key, byte[] hash, byte[] subject) {
    claims.add(key);
    requests.bytes(key).bytes(hash).bytes(subject).endRow();
  }

  /** A document as the transaction leaves it. */
  void document(DocumentState state, byte @Nullable [] keys) {
    document.clear();
    document.number(state.seq);
    document.number(state.collection);
    document.bytes(Key.bytes(state.id));
    document.number(state.version);
    pointer(state.stream);
    pointer(state.previous);
    document.bytes(keys);
    document.bytes(state.body);
    documents.add(new DocumentLeaf(state.seq, digests.of(Leaves.DOCUMENT, document), state.before));
  }

  /** The digest of a document's row as it is now. */
  byte[] digest(ResultSet row) throws SQLException {
    return DocumentRow.digest(row, document, digests);
  }

  /** A document as another version left it. */
  void document(long seq, byte[] digest) {
    documents.add(new DocumentLeaf(seq, digest, null));
  }

  /** The flags of an owner, as the transaction leaves them and as it found them. */
  void flags(String owner, int bits, int before) {
    flags.add(new FlagLeaf(owner, bits, before));
  }

  /** What was heard of since the last time; it is forgotten. */
  Leaves take(boolean takenOver) {
    List<Section> sections = new ArrayList<>(tables.size());
    tables.forEach(
        (table, log) -> {
          if (!log.isEmpty()) {
            sections.add(log.take(table.code));
          }
        });
    Leaves leaves =
        new Leaves(
            takenOver,
            sections,
            documents,
            flags,
            claims,
            requests.isEmpty() ? null : requests.take(Leaves.REQUESTS));
    documents = new ArrayList<>();
    flags = new ArrayList<>();
    claims = new ArrayList<>();
    return leaves;
  }

  private void pointer(long row) {
    if (row == 0) {
      document.nothing();
    } else {
      document.number(row);
    }
  }
}
