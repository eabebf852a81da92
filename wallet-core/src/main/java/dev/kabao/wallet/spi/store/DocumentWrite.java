package dev.kabao.wallet.spi.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A document to write.
 *
 * @param collection the collection
 * @param id the document's id there
 * @param readVersion the version that the writer read and changed; 0 for a document that must not
 *     exist yet
 * @param body the whole new JSON, in UTF-8
 * @param index all keys of the document after this write; keys of earlier writes are gone
 * @param stream the owner to whose stream a new document is appended; empty for a document that is
 *     in no stream and for a later version of one that is. A stream lists the documents of one
 *     collection and owner in the order in which they were first written.
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record DocumentWrite(
    String collection,
    UUID id,
    long readVersion,
    byte[] body,
    List<IndexEntry> index,
    Optional<UUID> stream) {

  /** Refuses null, and a stream for anything but a new document. */
  public DocumentWrite {
    Objects.requireNonNull(collection, "collection");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(stream, "stream");
    index = List.copyOf(index);
    if (readVersion < 0) {
      throw new IllegalArgumentException("A version is 0 or more, not " + readVersion + ".");
    }
    if (readVersion > 0 && stream.isPresent()) {
      throw new IllegalArgumentException("Only a new document is appended to a stream.");
    }
  }
}
