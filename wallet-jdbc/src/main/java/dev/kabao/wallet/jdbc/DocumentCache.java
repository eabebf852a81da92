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

  private final Bounded<Key, Optional<Document>> known = new Bounded<>();
  private final Set<Key> written = new HashSet<>();
  private long settled;
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
    if (found.isEmpty() || found.get().body().length <= MOST_BYTES) {
      synchronized (this) {
        if (!closed && settled == settledBefore && !written.contains(key)) {
          known.put(key, found);
          known.trim();
        }
      }
    }
    return found;
  }

  /** A commit that writes these documents is about to reach the file. */
  synchronized void write(Collection<Key> keys) {
    written.addAll(keys);
    known.keySet().removeAll(written);
  }

  /** The commit is in the file. */
  synchronized void settle() {
    written.clear();
    settled++;
  }

  /** Nobody knows what the file holds. */
  synchronized void forget() {
    known.clear();
    settle();
  }

  /** Keeps nothing any more. */
  synchronized void close() {
    closed = true;
    forget();
  }
}
