package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.IndexEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the keys of documents, and lets none be held twice in a unique index. */
final class IndexWriter {
  private final NameWriter names;
  private final PreparedStatement find;
  private final RowWriter delete;
  private final RowWriter insert;

  /** Who holds a key after the commits so far of the running transaction; empty for nobody. */
  private final Map<IndexKey, Optional<UUID>> changed = new HashMap<>();

  IndexWriter(Connection connection, NameWriter names) throws SQLException {
    this.names = names;
    this.find =
        connection.prepareStatement("SELECT id FROM document_index WHERE name=? AND key=? LIMIT 1");
    this.delete =
        new RowWriter(connection, "DELETE FROM document_index WHERE name=? AND key=? AND id=?");
    this.insert =
        new RowWriter(
            connection, "INSERT INTO document_index(name, key, id, document) VALUES(?, ?, ?, ?)");
  }

  /**
   * The keys of a write. New indexes get their numbers here: a name by itself is seen by nobody.
   */
  Set<IndexKey> keys(DocumentWrite write) throws SQLException {
    if (write.index().isEmpty()) {
      return Set.of();
    }
    Set<IndexKey> keys = new LinkedHashSet<>();
    for (IndexEntry entry : write.index()) {
      keys.add(key(write.collection(), entry));
    }
    return keys;
  }

  /** Why the keys of a commit cannot be held together with all others, or null if they can. */
  CommitOutcome.@Nullable IndexTaken check(List<PlannedWrite> planned) throws SQLException {
    Map<IndexKey, UUID> wanted = new HashMap<>();
    for (PlannedWrite each : planned) {
      DocumentWrite write = each.write();
      for (IndexEntry entry : write.index()) {
        if (!entry.unique()) {
          continue;
        }
        IndexKey key = key(write.collection(), entry);
        UUID rival = wanted.putIfAbsent(key, write.id());
        if (rival == null) {
          rival = holder(key);
        }
        if (rival != null && !rival.equals(write.id()) && !isFreed(planned, key, rival)) {
          return new CommitOutcome.IndexTaken(write.collection(), entry.index());
        }
      }
    }
    return null;
  }

  void free(Set<IndexKey> keys) {
    for (IndexKey key : keys) {
      changed.put(key, Optional.empty());
    }
  }

  void take(Set<IndexKey> keys, UUID id) {
    for (IndexKey key : keys) {
      changed.put(key, Optional.of(id));
    }
  }

  /** Turns what the transaction changed in a document's keys into rows. */
  void write(DocumentState state) throws SQLException {
    if (state.keys.isEmpty() && state.storedKeys.isEmpty()) {
      return;
    }
    byte[] id = Key.bytes(state.id);
    for (IndexKey key : state.storedKeys) {
      if (!state.keys.contains(key)) {
        delete.set(1, key.index()).set(2, key.key()).set(3, id).add();
      }
    }
    for (IndexKey key : state.keys) {
      if (!state.storedKeys.contains(key)) {
        insert.set(1, key.index()).set(2, key.key()).set(3, id).set(4, state.seq).add();
      }
    }
  }

  void flush() throws SQLException {
    delete.flush();
    insert.flush();
  }

  void settle() {
    changed.clear();
  }

  private IndexKey key(String collection, IndexEntry entry) throws SQLException {
    int scope = names.number(Names.COLLECTIONS, collection);
    return new IndexKey(names.number(scope, entry.index()), entry.key());
  }

  private @Nullable UUID holder(IndexKey key) throws SQLException {
    Optional<UUID> change = changed.get(key);
    if (change != null) {
      return change.orElse(null);
    }
    find.setInt(1, key.index());
    find.setBytes(2, key.key());
    try (ResultSet row = find.executeQuery()) {
      return row.next() ? Key.uuid(row.getBytes(1)) : null;
    }
  }

  /** Whether the commit itself takes the key from the document that holds it. */
  private static boolean isFreed(List<PlannedWrite> planned, IndexKey key, UUID holder) {
    for (PlannedWrite each : planned) {
      DocumentState current = each.current();
      if (current != null && current.id.equals(holder) && current.keys.contains(key)) {
        return !each.keys().contains(key);
      }
    }
    return false;
  }
}
