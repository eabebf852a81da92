package dev.kabao.wallet.internal.keys;

import dev.kabao.wallet.internal.doc.Body;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.DocumentWrite;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * One collection of a rotation, and what it does to each document there.
 *
 * @param change the write that brings a document up to date; empty if it is. It may be asked again
 *     for a newer version of the document.
 */
record Walk<T extends Body>(Class<T> type, Function<Stored<T>, Optional<DocumentWrite>> change) {

  String collection() {
    return Json.collectionOf(type);
  }

  List<Document> page(Platform platform, Optional<UUID> after, int limit) {
    return platform.store().findAll(collection(), after, limit);
  }

  long count(Platform platform) {
    return platform.store().count(collection());
  }

  Optional<DocumentWrite> change(Document document) {
    return change.apply(Json.read(type, document));
  }

  /** The same for the document as it is now. */
  Optional<DocumentWrite> changeNow(Platform platform, UUID id) {
    return platform.find(type, id).flatMap(change);
  }
}
