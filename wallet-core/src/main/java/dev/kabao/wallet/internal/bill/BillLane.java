package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.value.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bills of a wallet, the newest first, a page at a time in memory. Not thread-safe. */
final class BillLane {
  private final Platform platform;
  private final IndexRange range;
  private final int pageSize;
  private final Deque<Document> page = new ArrayDeque<>();
  private Optional<String> after = Optional.empty();
  private boolean ended;
  private @Nullable Stored<BillBody> head;

  BillLane(Platform platform, UUID wallet, byte[] place, int pageSize) {
    this.platform = platform;
    this.range = BillDocs.from(place, wallet);
    this.pageSize = pageSize;
  }

  /** The next one, which stays the next one until it is taken. */
  Optional<Stored<BillBody>> head() {
    if (head == null) {
      if (page.isEmpty() && !ended) {
        Page<Document> next = platform.store().findByIndex(range, after, pageSize);
        page.addAll(next.items());
        after = next.next();
        ended = after.isEmpty();
      }
      head = page.isEmpty() ? null : Json.read(BillBody.class, page.removeFirst());
    }
    return Optional.ofNullable(head);
  }

  void take() {
    head = null;
  }
}
