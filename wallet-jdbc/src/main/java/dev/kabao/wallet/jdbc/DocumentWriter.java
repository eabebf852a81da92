package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes documents, with the version that each was read at, their index keys and streams. */
final class DocumentWriter {
  private final BatchLog log;
  private final NameWriter names;
  private final Numbers numbers;
  private final IndexWriter index;
  private final StreamWriter streams;
  private final PreparedStatement find;
  private final RowWriter insert;
  private final RowWriter update;
  private final RecentKeys recent;
  private final DocumentCache cache;

  /** The documents that the running transaction wrote. */
  private final Map<Key, DocumentState> staged = new LinkedHashMap<>();

  /** The commit that was checked last. */
  private List<PlannedWrite> planned = new ArrayList<>();

  DocumentWriter(
      Connection connection,
      NameWriter names,
      StreamWriter streams,
      BatchLog log,
      DocumentCache cache)
      throws SQLException {
    this.cache = cache;
    this.log = log;
    this.names = names;
    this.numbers = new Numbers(connection, "document", "seq");
    this.index = new IndexWriter(connection, names);
    this.streams = streams;
    this.find = connection.prepareStatement(DocumentRow.SELECT + " WHERE id=? AND collection=?");
    this.insert =
        new RowWriter(
            connection,
            """
            INSERT INTO document(seq, collection, id, version, stream, prev, keys, body)
            VALUES(?, ?, ?, ?, ?, ?, ?, ?)""");
    this.update =
        new RowWriter(connection, "UPDATE document SET version=?, keys=?, body=? WHERE seq=?");
    this.recent = RecentKeys.ofIds(newest(connection));
  }

  /** All versions first, then all unique keys: why these cannot be written, or null. */
  @Nullable CommitOutcome check(List<DocumentWrite> writes) throws SQLException {
    planned = new ArrayList<>(writes.size());
    for (DocumentWrite write : writes) {
      if (isPlanned(write)) {
        return new CommitOutcome.Failed(
            Failures.refused("it writes one document of " + write.collection() + " twice", null));
      }
      DocumentState current = current(write.collection(), write.id());
      long version = current == null ? 0 : current.version;
      if (version != write.readVersion()) {
        return new CommitOutcome.StaleDocument(write.collection(), write.id());
      }
      planned.add(new PlannedWrite(write, current, index.keys(write)));
    }
    return index.check(planned);
  }

  /** Carries out what was checked last. */
  void stage() throws SQLException {
    for (PlannedWrite each : planned) {
      DocumentState current = each.current();
      if (current != null) {
        index.free(current.keys);
      }
    }
    for (PlannedWrite each : planned) {
      DocumentState state = each.current();
      if (state == null) {
        state = create(each.write());
      }
      staged.put(Key.of(state.id, state.collection), state);
      state.version++;
      state.body = each.write().body();
      state.keys = each.keys();
      index.take(each.keys(), state.id);
    }
  }

  void flush() throws SQLException {
    for (DocumentState state : staged.values()) {
      index.write(state);
      byte[] keys = IndexKey.encode(state.keys);
      log.document(state, keys);
      if (state.isNew) {
        insert
            .set(1, state.seq)
            .set(2, state.collection)
            .set(3, Key.bytes(state.id))
            .set(4, state.version)
            .setPointer(5, state.stream)
            .setPointer(6, state.previous)
            .set(7, keys)
            .set(8, state.body)
            .add();
      } else {
        update.set(1, state.version).set(2, keys).set(3, state.body).set(4, state.seq).add();
      }
    }
    insert.flush();
    update.flush();
    index.flush();
    cache.write(staged.keySet());
  }

  void settle() {
    cache.settle();
    staged.clear();
    recent.trim();
    index.settle();
  }

  private boolean isPlanned(DocumentWrite write) {
    for (PlannedWrite each : planned) {
      if (each.write().id().equals(write.id())
          && each.write().collection().equals(write.collection())) {
        return true;
      }
    }
    return false;
  }

  private DocumentState create(DocumentWrite write) throws SQLException {
    int collection = names.number(Names.COLLECTIONS, write.collection());
    DocumentState state = DocumentState.created(write.id(), collection, numbers.next());
    if (write.stream().isPresent()) {
      streams.append(state, write.stream().get());
    }
    recent.add(Key.of(state.id, collection));
    return state;
  }

  private @Nullable DocumentState current(String collectionName, UUID id) throws SQLException {
    int collection = names.find(Names.COLLECTIONS, collectionName);
    Key key = Key.of(id, collection);
    if (collection == 0 || recent.of(key) == RecentKeys.Knowledge.ABSENT) {
      return null;
    }
    DocumentState state = staged.get(key);
    if (state != null) {
      return state;
    }
    find.setBytes(1, Key.bytes(id));
    find.setInt(2, collection);
    try (ResultSet row = find.executeQuery()) {
      if (!row.next()) {
        return null;
      }
      DocumentState found =
          DocumentState.stored(
              id, collection, row.getLong(1), row.getLong(4), IndexKey.decode(row.getBytes(7)));
      found.stream = row.getLong(5);
      found.previous = row.getLong(6);
      found.before = log.digest(row);
      return found;
    }
  }

  private static List<Key> newest(Connection connection) throws SQLException {
    List<Key> keys = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT id, collection FROM document WHERE "
                    + Key.isOfTime("id")
                    + " ORDER BY id DESC, collection DESC LIMIT "
                    + RecentKeys.LOADED);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        keys.add(Key.of(Key.uuid(row.getBytes(1)), row.getLong(2)));
      }
    }
    return keys;
  }
}
