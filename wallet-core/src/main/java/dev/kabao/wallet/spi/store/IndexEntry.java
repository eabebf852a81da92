package dev.kabao.wallet.spi.store;

import java.util.Objects;

/**
 * A key under which a document can be found.
 *
 * @param index the index, by name within the document's collection
 * @param key the key: 1 to 255 bytes, ordered as unsigned bytes
 * @param unique whether no other document of the collection may have the same key in this index; an
 *     index is either always or never unique
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record IndexEntry(String index, byte[] key, boolean unique) {

  /** Checks the key's length. */
  public IndexEntry {
    Objects.requireNonNull(index, "index");
    if (key.length == 0 || key.length > 255) {
      throw new IllegalArgumentException(
          "An index key has 1 to 255 bytes, not " + key.length + ".");
    }
  }
}
