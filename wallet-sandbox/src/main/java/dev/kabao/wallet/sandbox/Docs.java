package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.spi.store.Notary;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bank's books: documents and ledger of the store that it was given. Thread-safe. */
final class Docs {
  private static final int PAGE = 1_000;

  private final Store store;
  private final Notary notary;

  Docs(Store store, Notary notary) {
    this.store = store;
    this.notary = notary;
  }

  Optional<Doc> find(String collection, UUID id) {
    return store.find(collection, id).map(Doc::of);
  }

  Optional<Doc> find(String collection, String index, byte[] key) {
    List<Document> found =
        store.findByIndex(IndexRange.exactly(collection, index, key), Optional.empty(), 1).items();
    return found.stream().findFirst().map(Doc::of);
  }

  /** A page of an index, in the order of its keys. */
  Page<Doc> page(IndexRange range, Optional<String> after, int limit) {
    Page<Document> page = store.findByIndex(range, after, limit);
    return new Page<>(page.items().stream().map(Doc::of).toList(), page.next());
  }

  /** The newest documents of an owner, at most 100. */
  List<Doc> newest(String collection, UUID owner) {
    return store.findByStream(collection, owner, Optional.empty(), 100).items().stream()
        .map(Doc::of)
        .toList();
  }

  /** All documents of an owner. */
  List<Doc> all(String collection, UUID owner) {
    List<Doc> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Document> page = store.findByStream(collection, owner, after, PAGE);
      page.items().stream().map(Doc::of).forEach(all::add);
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  /** All that an account gained or lost, in the order in which it was booked. */
  List<Entry> moved(AccountId account) {
    List<Entry> all = new ArrayList<>();
    long before = Long.MAX_VALUE;
    List<Entry> page;
    do {
      page = store.entries(account, before, PAGE);
      for (Entry entry : page) {
        before = entry.sequence();
        if (entry.kind() != Entry.Kind.HOLD && entry.kind() != Entry.Kind.VOID) {
          all.add(entry);
        }
      }
    } while (page.size() == PAGE);
    Collections.reverse(all);
    return all;
  }

  long available(AccountId account) {
    return store.balance(account).available();
  }

  /**
   * Applies one decision.
   *
   * @return {@code Applied}, or what stood in its way: never {@code Failed}, which is thrown
   */
  CommitOutcome commit(
      Instant at,
      Optional<RequestClaim> claim,
      List<DocumentWrite> documents,
      List<Transfer> transfers) {
    Commit commit = new Commit(at, claim, documents, transfers, List.of());
    CommitOutcome outcome = store.commit(List.of(commit), notary).get(0);
    if (outcome instanceof CommitOutcome.Failed failed) {
      throw failed.error();
    }
    return outcome;
  }
}
