package dev.kabao.wallet.internal.keys;

import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.Document;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Whole collections, a page at a time. */
final class Documents {
  private static final int PAGE = 500;

  private Documents() {}

  /** All documents of a collection, in the order of their ids. */
  static Stream<Document> all(Platform platform, String collection) {
    return Stream.iterate(
            page(platform, collection, Optional.empty()),
            page -> !page.isEmpty(),
            page ->
                page.size() < PAGE
                    ? List.<Document>of()
                    : page(platform, collection, Optional.of(page.get(page.size() - 1).id())))
        .flatMap(List::stream);
  }

  private static List<Document> page(Platform platform, String collection, Optional<UUID> after) {
    return platform.store().findAll(collection, after, PAGE);
  }
}
