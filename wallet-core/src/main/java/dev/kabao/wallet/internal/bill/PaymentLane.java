package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.value.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payments of a wallet, the newest first, a page at a time in memory. Not thread-safe. */
final class PaymentLane {
  private static final String COLLECTION = Json.collectionOf(PaymentBody.class);

  private final Platform platform;
  private final UUID wallet;
  private final int pageSize;
  private final Deque<Document> page = new ArrayDeque<>();
  private Optional<String> pageAt;
  private Optional<String> after;
  private final long newest;
  private @Nullable UUID skipTo;
  private boolean ended;
  private @Nullable Stored<PaymentBody> head;

  PaymentLane(Platform platform, UUID wallet, BillPlace place, int pageSize) {
    this.platform = platform;
    this.wallet = wallet;
    this.pageSize = pageSize;
    this.pageAt = place.page();
    this.after = place.page();
    this.skipTo = place.payment().orElse(null);
    this.newest = place.newestPayment();
  }

  /** The next one, which stays the next one until it is taken. */
  Optional<Stored<PaymentBody>> head() {
    while (head == null && !(page.isEmpty() && ended)) {
      if (page.isEmpty()) {
        pageAt = after;
        Page<Document> next = platform.store().findByStream(COLLECTION, wallet, after, pageSize);
        page.addAll(next.items());
        after = next.next();
        ended = after.isEmpty();
      } else {
        Document document = page.removeFirst();
        if (skipTo == null) {
          Stored<PaymentBody> next = Json.read(PaymentBody.class, document);
          head = next.body().createdAt() <= newest ? next : null;
        } else if (document.id().equals(skipTo)) {
          // Newer ones may have come since, and moved it down its page.
          skipTo = null;
        }
      }
    }
    if (head == null && skipTo != null) {
      throw new IllegalArgumentException("This is no place in the list of this wallet.");
    }
    return Optional.ofNullable(head);
  }

  /** Where the page begins of the next one. */
  Optional<String> pageAt() {
    return pageAt;
  }

  void take() {
    head = null;
  }
}
