package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What was found lately under the ids of documents, and what was not. Every call of a person's
 * service looks at the same few documents (is the session over, is the payee known), most of which
 * are not even there.
 *
 * <p>What it gives is what the file holds. Before a commit reaches the file, all that it writes is
 * forgotten here; until it is settled nothing of that is kept again; and what was read while any
 * commit was settled is not kept either, as it may be from before it. That is enough because nobody
 * else writes to the file ({@link StoreLock}). Thread-safe.
 */
final class DocumentCache {
  /** A document longer than this is rather read again than kept. */
  private static final int MOST_BYTES = 4 << 10;

  /** All bodies together; most documents have some hundred bytes. */
  private static final int MOST_BYTES_IN_ALL = 16 << 20;

  private final Bounded<Key, Optional<Document>> known = new Bounded<>();
  private final Set<Key> written = new HashSet<>();
  private long settled;
  private long bytes;
  private boolean closed;

  /**
   * What is under an id.
   *
   * @param key the id with its collection's number
   * @param read reads it from the file
   */
  Optional<Document> find(Key key, Supplier<Optional<Document>> read) {
    long settledBefore;
    synchronized (this) {
      Optional<Document> kept = known.get(key);
      if (kept != null) {
        return kept;
      }
      settledBefore = settled;
    }
    Optional<Document> found = read.get();
    if (bytes(found) <= MOST_BYTES) {
      synchronized (this) {
        if (!closed && settled == settledBefore && !written.contains(key)) {
          keep(key, found);
        }
      }
    }
    return found;
  }

  private void keep(Key key, Optional<Document> found) {
    forget(key);
    known.put(key, found);
    bytes += bytes(found);
    known.trim(eldest -> bytes -= bytes(eldest), () -> bytes > MOST_BYTES_IN_ALL);
  }

  private void forget(Key key) {
    Optional<Document> kept = known.remove(key);
    if (kept != null) {
      bytes -= bytes(kept);
    }
  }

  private static int bytes(Optional<Document> document) {
    return document.map(one -> one.body().length).orElse(0);
  }

  /** A commit that writes these documents is about to reach the file. */
  synchronized void write(Collection<Key> keys) {
    written.addAll(keys);
    keys.forEach(this::forget);
  }

  /** The commit is in the file. */
  synchronized void settle() {
    written.clear();
    settled++;
  }

  /** Nobody knows what the file holds. */
  synchronized void forget() {
    known.clear();
    bytes = 0;
    settle();
  }

  /** Keeps nothing any more. */
  synchronized void close() {
    closed = true;
    forget();
  }
}
