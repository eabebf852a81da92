package dev.kabao.wallet.internal.event;

import dev.kabao.wallet.event.Subscription;
import dev.kabao.wallet.internal.commit.Committer;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.ParkedBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.SubscriptionBody;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.Page;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the store remembers of one listener: how far it is, and which wallets wait for it. Both are
 * written together, so that after a crash they belong together. Used by one thread at a time.
 */
final class Bookmark {
  private static final int V = 1;
  private static final int PAGE = 1000;

  /** The waiting wallets of a listener; one that waits no more is not in it. */
  private static final String WAITING = "waiting";

  private final Store store;
  private final Committer committer;
  private final Clock clock;
  private final UUID id;
  private Stored<SubscriptionBody> mark;

  private Bookmark(Store store, Committer committer, Clock clock, Stored<SubscriptionBody> mark) {
    this.store = store;
    this.committer = committer;
    this.clock = clock;
    this.id = mark.id();
    this.mark = mark;
  }

  /** The bookmark of a listener, made and kept if its name is new. */
  static Bookmark open(Store store, Committer committer, Clock clock, Subscription subscription) {
    UUID id = hashed(subscription.name().getBytes(StandardCharsets.US_ASCII));
    Optional<Stored<SubscriptionBody>> found = find(store, id);
    if (found.isPresent()) {
      return new Bookmark(store, committer, clock, found.get());
    }
    long position =
        switch (subscription.start()) {
          case BEGINNING -> 0;
          case NOW -> Events.last(store);
        };
    SubscriptionBody body = new SubscriptionBody(V, subscription.name(), position, Map.of());
    Bookmark made = new Bookmark(store, committer, clock, new Stored<>(id, 0, body));
    if (!made.save(position)) {
      made.reload();
    }
    return made;
  }

  /** How far the listener is, as the store remembers it. */
  long position() {
    return mark.body().position();
  }

  /** The wallets that wait. */
  List<Stored<ParkedBody>> waiting() {
    List<Stored<ParkedBody>> waiting = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Document> page =
          store.findByIndex(
              IndexRange.exactly(Json.collectionOf(ParkedBody.class), WAITING, bytes(id)),
              after,
              PAGE);
      page.items().forEach(document -> waiting.add(Json.read(ParkedBody.class, document)));
      after = page.next();
    } while (after.isPresent());
    return waiting;
  }

  /** A wallet that starts to wait, at an event that has failed once; not kept yet. */
  Stored<ParkedBody> parked(UUID wallet, long event, long retryAt) {
    UUID parkedId = hashed(bytes(id), bytes(wallet));
    return store
        .find(Json.collectionOf(ParkedBody.class), parkedId)
        .map(document -> Json.read(ParkedBody.class, document))
        .map(
            before ->
                new Stored<>(parkedId, before.version(), before.body().failed(event, 1, retryAt)))
        .orElseGet(
            () ->
                new Stored<>(
                    parkedId, 0, new ParkedBody(V, id, wallet, event, 1, retryAt, Map.of())));
  }

  /** Keeps how far the listener is; false if somebody else wrote it meanwhile. */
  boolean save(long position) {
    return save(position, List.of());
  }

  /** Keeps how far the listener is, and a wallet that waits or waits no more. */
  boolean save(long position, Stored<ParkedBody> parked) {
    ParkedBody body = parked.body();
    List<IndexEntry> index =
        body.retryAt() == 0 ? List.of() : List.of(new IndexEntry(WAITING, bytes(id), false));
    return save(position, List.of(parked.replace(body, index)));
  }

  /** Reads again what the store remembers. */
  void reload() {
    mark = find(store, id).orElseThrow();
  }

  private boolean save(long position, List<DocumentWrite> parked) {
    SubscriptionBody body = mark.body().at(position);
    List<DocumentWrite> documents = new ArrayList<>(parked);
    documents.add(mark.replace(body, List.of()));
    CommitOutcome outcome =
        committer.commit(
            new Commit(clock.instant(), Optional.empty(), documents, List.of(), List.of()));
    if (outcome instanceof CommitOutcome.Applied) {
      mark = mark.replaced(body);
      return true;
    }
    if (outcome instanceof CommitOutcome.StaleDocument) {
      return false;
    }
    throw new IllegalStateException("A bookmark's commit cannot end as " + outcome + ".");
  }

  private static Optional<Stored<SubscriptionBody>> find(Store store, UUID id) {
    return store
        .find(Json.collectionOf(SubscriptionBody.class), id)
        .map(document -> Json.read(SubscriptionBody.class, document));
  }

  /** An id that is found again from what it is about. */
  private static UUID hashed(byte[]... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha.update(part);
      }
      ByteBuffer hash = ByteBuffer.wrap(sha.digest());
      return new UUID(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
