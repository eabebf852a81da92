package dev.kabao.wallet.jdbc;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document as the commits so far leave it. Its row is written once, at the end of the batch. */
final class DocumentState {
  final UUID id;
  final int collection;
  final long seq;

  /** Whether the row is still to be inserted. */
  final boolean isNew;

  /** The keys that the index has rows for, as of the start of the batch. */
  final Set<IndexKey> storedKeys;

  Set<IndexKey> keys;
  long version;
  byte[] body = {};
  long stream;
  long previous;

  /** The digest of its row at the start of the batch; null if it had none. */
  byte @Nullable [] before;

  private DocumentState(
      UUID id, int collection, long seq, boolean isNew, long version, Set<IndexKey> keys) {
    this.id = id;
    this.collection = collection;
    this.seq = seq;
    this.isNew = isNew;
    this.version = version;
    this.storedKeys = keys;
    this.keys = keys;
  }

  static DocumentState created(UUID id, int collection, long seq) {
    return new DocumentState(id, collection, seq, true, 0, Set.of());
  }

  static DocumentState stored(UUID id, int collection, long seq, long version, Set<IndexKey> keys) {
    return new DocumentState(id, collection, seq, false, version, keys);
  }
}
