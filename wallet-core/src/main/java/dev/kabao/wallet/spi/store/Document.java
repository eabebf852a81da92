package dev.kabao.wallet.spi.store;

import java.util.Objects;
import java.util.UUID;

/**
 * A stored JSON document.
 *
 * @param collection the collection that holds it
 * @param id its id there
 * @param version 1 when it was first written, and one more with every write
 * @param body the JSON, in UTF-8; whoever gets the array must not change it. Secrets and personal
 *     data in it are sealed before they come here.
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere; copied nowhere: bodies are hot.
public record Document(String collection, UUID id, long version, byte[] body) {

  /** Refuses null. */
  public Document {
    Objects.requireNonNull(collection, "collection");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(body, "body");
  }

  /** Where it is and its version; never its body. */
  @Override
  public String toString() {
    return "Document[" + collection + "/" + id + " v" + version + "]";
  }
}
