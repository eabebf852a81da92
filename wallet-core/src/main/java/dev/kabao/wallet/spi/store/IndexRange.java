package dev.kabao.wallet.spi.store;

import java.util.Objects;
import java.util.Optional;

/**
 * A part of an index to page through, in the order of keys and then of document ids.
 *
 * @param collection the collection
 * @param index the index
 * @param from the first key, inclusive
 * @param to the key before which to stop; empty for no end
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record IndexRange(String collection, String index, byte[] from, Optional<byte[]> to) {

  /** Refuses null. */
  public IndexRange {
    Objects.requireNonNull(collection, "collection");
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  /** All documents with exactly this key. */
  public static IndexRange exactly(String collection, String index, byte[] key) {
    byte[] after = java.util.Arrays.copyOf(key, key.length + 1);
    return new IndexRange(collection, index, key, Optional.of(after));
  }
}
