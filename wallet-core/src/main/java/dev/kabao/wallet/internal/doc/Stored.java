package dev.kabao.wallet.internal.doc;

import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.IndexEntry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A document as it was read.
 *
 * @param id its id
 * @param version the version that was read
 * @param body what it says
 */
public record Stored<T extends Body>(UUID id, long version, T body) {

  /** The write that replaces the body, if nobody else wrote meanwhile. */
  public DocumentWrite replace(T newBody, List<IndexEntry> index) {
    return new DocumentWrite(
        newBody.collection(), id, version, Json.write(newBody), index, Optional.empty());
  }

  /** The document after {@link #replace} was applied. */
  public Stored<T> replaced(T newBody) {
    return new Stored<>(id, version + 1, newBody);
  }

  /** The write of a document that must not exist yet. */
  public static DocumentWrite create(
      UUID id, Body body, List<IndexEntry> index, Optional<UUID> stream) {
    return new DocumentWrite(body.collection(), id, 0, Json.write(body), index, stream);
  }
}
