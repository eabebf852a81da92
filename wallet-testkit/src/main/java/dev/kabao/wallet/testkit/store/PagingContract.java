package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static dev.kabao.wallet.testkit.store.CommitBuilder.commitAt;
import static dev.kabao.wallet.testkit.store.Samples.ALICE;
import static dev.kabao.wallet.testkit.store.Samples.ALICE_CNY;
import static dev.kabao.wallet.testkit.store.Samples.BANK_CNY;
import static dev.kabao.wallet.testkit.store.Samples.BOB;
import static dev.kabao.wallet.testkit.store.Samples.CARDS;
import static dev.kabao.wallet.testkit.store.Samples.PAYMENTS;
import static dev.kabao.wallet.testkit.store.Samples.SHOP_CNY;
import static dev.kabao.wallet.testkit.store.Samples.all;
import static dev.kabao.wallet.testkit.store.Samples.fund;
import static dev.kabao.wallet.testkit.store.Samples.id;
import static dev.kabao.wallet.testkit.store.Samples.mustApply;
import static dev.kabao.wallet.testkit.store.Samples.plain;
import static dev.kabao.wallet.testkit.store.Samples.text;
import static dev.kabao.wallet.testkit.store.Samples.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.spi.store.StoredEvent;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The part of {@link StoreContract} about lists and their pages. */
public interface PagingContract extends StoreFixture {

  /** Order of an index. */
  @Test
  default void anIndexIsOrderedByUnsignedBytesAndThenById() {
    try (Store store = openEmpty()) {
      UUID high = new UUID(-1, 0);
      mustApply(
          store,
          commit()
              .write(CARDS, high, 0, "5", new IndexEntry("k", new byte[] {(byte) 0x80}, false))
              .write(CARDS, id(4), 0, "4", new IndexEntry("k", new byte[] {(byte) 0x80}, false))
              .write(CARDS, id(3), 0, "6", new IndexEntry("k", new byte[] {(byte) 0xff}, false))
              .write(CARDS, id(2), 0, "2", new IndexEntry("k", new byte[] {1, 0}, false))
              .write(CARDS, id(1), 0, "3", new IndexEntry("k", new byte[] {1, 1}, false))
              .write(CARDS, id(9), 0, "1", new IndexEntry("k", new byte[] {1}, false))
              .write(CARDS, id(8), 0, "other", new IndexEntry("l", new byte[] {1}, false))
              .write(PAYMENTS, id(8), 0, "other", new IndexEntry("k", new byte[] {1}, false)));
      IndexRange everything = new IndexRange(CARDS, "k", new byte[0], Optional.empty());
      for (int limit = 1; limit < 8; limit++) {
        int size = limit;
        assertThat(all(after -> store.findByIndex(everything, after, size)))
            .extracting(Samples::text)
            .containsExactly("1", "2", "3", "4", "5", "6");
      }
      IndexRange middle =
          new IndexRange(CARDS, "k", new byte[] {1, 0}, Optional.of(new byte[] {(byte) 0x80}));
      assertThat(all(after -> store.findByIndex(middle, after, 1)))
          .extracting(Samples::text)
          .containsExactly("2", "3");
      assertThat(
              all(
                  after ->
                      store.findByIndex(IndexRange.exactly(CARDS, "k", new byte[] {1}), after, 1)))
          .extracting(Samples::text)
          .containsExactly("1");
    }
  }

  /** A document in several places. */
  @Test
  default void aDocumentIsFoundUnderAllItsKeysOfNowAndNoneOfBefore() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().write(CARDS, id(1), 0, "a", plain("k", "1"), plain("k", "2")));
      mustApply(store, commit().write(CARDS, id(1), 1, "b", plain("k", "2"), plain("k", "3")));
      IndexRange everything = new IndexRange(CARDS, "k", new byte[0], Optional.empty());
      assertThat(all(after -> store.findByIndex(everything, after, 1)))
          .extracting(Samples::text)
          .containsExactly("b", "b");
      mustApply(store, commit().write(CARDS, id(1), 2, "c"));
      assertThat(all(after -> store.findByIndex(everything, after, 1))).isEmpty();
    }
  }

  /** Cursors of an index. */
  @Test
  default void laterWritesNeitherHideNorRepeatWhatAnIndexHasStillToShow() {
    try (Store store = openEmpty()) {
      for (int i = 10; i < 20; i++) {
        mustApply(store, commit().write(CARDS, id(i), 0, "" + i, plain("k", "" + i)));
      }
      IndexRange range = new IndexRange(CARDS, "k", new byte[0], Optional.empty());
      Page<Document> first = store.findByIndex(range, Optional.empty(), 4);
      mustApply(store, commit().write(CARDS, id(5), 0, "05", plain("k", "05")));
      mustApply(store, commit().write(CARDS, id(10), 1, "99", plain("k", "99")));
      Page<Document> second = store.findByIndex(range, first.next(), 4);
      Page<Document> last = store.findByIndex(range, second.next(), 4);
      assertThat(second.items()).extracting(Samples::text).containsExactly("14", "15", "16", "17");
      assertThat(last.items()).extracting(Samples::text).containsExactly("18", "19", "99");
      assertThat(last.next()).isEmpty();
    }
  }

  /** Streams. */
  @Test
  default void aStreamListsItsDocumentsFromTheNewestToTheOldest() {
    try (Store store = openEmpty()) {
      for (int i = 1; i <= 9; i++) {
        UUID owner = i % 3 == 0 ? BOB.value() : ALICE.value();
        mustApply(store, commit().append(PAYMENTS, id(50 - i), owner, "" + i));
      }
      mustApply(store, commit().append(CARDS, id(1), ALICE.value(), "card"));
      mustApply(store, commit().write(PAYMENTS, id(49), 1, "1 changed"));
      for (int limit = 1; limit < 8; limit++) {
        int size = limit;
        assertThat(all(after -> store.findByStream(PAYMENTS, ALICE.value(), after, size)))
            .extracting(Samples::text)
            .containsExactly("8", "7", "5", "4", "2", "1 changed");
      }
      assertThat(store.findByStream(PAYMENTS, BOB.value(), Optional.empty(), 10).items())
          .extracting(Samples::text)
          .containsExactly("9", "6", "3");
      assertThat(store.findByStream(PAYMENTS, id(99), Optional.empty(), 10))
          .isEqualTo(new Page<>(List.of(), Optional.empty()));
      assertThat(store.findByStream("none", ALICE.value(), Optional.empty(), 10).items()).isEmpty();
    }
  }

  /** Cursors of a stream. */
  @Test
  default void laterDocumentsDoNotShiftThePagesOfAStream() {
    try (Store store = openEmpty()) {
      for (int i = 1; i <= 5; i++) {
        mustApply(store, commit().append(PAYMENTS, id(i), ALICE.value(), "" + i));
      }
      Page<Document> first = store.findByStream(PAYMENTS, ALICE.value(), Optional.empty(), 2);
      mustApply(store, commit().append(PAYMENTS, id(6), ALICE.value(), "6"));
      Page<Document> second = store.findByStream(PAYMENTS, ALICE.value(), first.next(), 2);
      assertThat(second.items()).extracting(Samples::text).containsExactly("3", "2");
    }
  }

  /** A cursor may come from outside. */
  @Test
  default void aCursorOfAnotherListIsRefused() {
    try (Store store = openEmpty()) {
      for (int i = 1; i <= 4; i++) {
        UUID owner = i % 2 == 0 ? BOB.value() : ALICE.value();
        mustApply(store, commit().append(PAYMENTS, id(i), owner, "" + i, plain("k", "" + i)));
      }
      Optional<String> bobs = store.findByStream(PAYMENTS, BOB.value(), Optional.empty(), 1).next();
      assertThat(bobs).isPresent();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.findByStream(PAYMENTS, ALICE.value(), bobs, 1));
      IndexRange all = new IndexRange(PAYMENTS, "k", new byte[] {'1'}, Optional.empty());
      Optional<String> early = store.findByIndex(all, Optional.empty(), 1).next();
      assertThat(early).isPresent();
      IndexRange late = new IndexRange(PAYMENTS, "k", new byte[] {'3'}, Optional.empty());
      assertThatIllegalArgumentException().isThrownBy(() -> store.findByIndex(late, early, 1));
      Optional<String> garbage = Optional.of("no cursor!");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.findByStream(PAYMENTS, ALICE.value(), garbage, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> store.findByIndex(all, garbage, 1));
    }
  }

  /** Entries. */
  @Test
  default void entriesArePagedBySequenceFromTheNewest() {
    try (Store store = openEmpty()) {
      for (int i = 1; i <= 20; i++) {
        AccountId to = i % 2 == 0 ? ALICE_CNY : SHOP_CNY;
        mustApply(store, commit().post(transfer(i), BANK_CNY, to, i));
      }
      for (AccountId account : List.of(ALICE_CNY, SHOP_CNY, BANK_CNY)) {
        List<Entry> whole = store.entries(account, Long.MAX_VALUE, 1000);
        assertThat(whole).hasSize(account.equals(BANK_CNY) ? 20 : 10);
        assertThat(whole)
            .extracting(Entry::sequence)
            .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        for (int limit = 1; limit < 7; limit++) {
          List<Entry> paged = new ArrayList<>();
          List<Entry> page = store.entries(account, Long.MAX_VALUE, limit);
          while (!page.isEmpty()) {
            paged.addAll(page);
            page = store.entries(account, page.get(page.size() - 1).sequence(), limit);
          }
          assertThat(paged).isEqualTo(whole);
        }
        // From any number, also that of a transfer between other accounts.
        for (long before = -1; before <= 22; before++) {
          long bound = before;
          assertThat(store.entries(account, before, 1000))
              .isEqualTo(whole.stream().filter(entry -> entry.sequence() < bound).toList());
        }
      }
    }
  }

  /** Events. */
  @Test
  default void eventsArePagedFromTheOldest() {
    try (Store store = openEmpty()) {
      Instant at = Instant.parse("2026-03-04T05:06:07.891Z");
      for (int i = 1; i <= 7; i++) {
        mustApply(
            store,
            commitAt(at).event("first", ALICE, id(i)).event("second.with.dots", BOB, id(i + 100)));
      }
      List<StoredEvent> whole = store.events(0, 1000);
      assertThat(whole).hasSize(14);
      assertThat(whole).extracting(StoredEvent::at).containsOnly(at);
      assertThat(whole.get(0).event().type()).isEqualTo("first");
      assertThat(whole.get(0).event().wallet()).isEqualTo(ALICE);
      assertThat(whole.get(1).event().subject()).isEqualTo(id(101));
      List<StoredEvent> paged = new ArrayList<>();
      List<StoredEvent> page = store.events(0, 3);
      while (!page.isEmpty()) {
        paged.addAll(page);
        page = store.events(page.get(page.size() - 1).sequence(), 3);
      }
      assertThat(paged).isEqualTo(whole);
      assertThat(paged).extracting(StoredEvent::sequence).isSorted().doesNotHaveDuplicates();
    }
  }

  /** One wallet's own. */
  @Test
  default void theEventsOfAWalletArePagedFromTheNewest() {
    try (Store store = openEmpty()) {
      for (int i = 1; i <= 5; i++) {
        mustApply(
            store,
            commit()
                .event("a." + i, ALICE, id(i))
                .event("b." + i, BOB, id(i))
                .event("c." + i, ALICE, id(i)));
      }
      List<String> seen = new ArrayList<>();
      long before = Long.MAX_VALUE;
      List<StoredEvent> page;
      do {
        page = store.eventsOf(ALICE, before, 3);
        for (StoredEvent event : page) {
          seen.add(event.event().type());
          before = event.sequence();
        }
      } while (!page.isEmpty());
      assertThat(seen)
          .containsExactly("c.5", "a.5", "c.4", "a.4", "c.3", "a.3", "c.2", "a.2", "c.1", "a.1");
      long bobs = store.eventsOf(BOB, Long.MAX_VALUE, 1).get(0).sequence();
      assertThat(store.eventsOf(ALICE, bobs, 1).get(0).event().type()).isEqualTo("a.5");
      assertThat(store.eventsOf(new WalletId(id(77)), Long.MAX_VALUE, 1)).isEmpty();
    }
  }

  /** Limits. */
  @Test
  default void aPageHasOneToAThousandItems() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 1, 1);
      mustApply(store, commit().append(PAYMENTS, id(1), ALICE.value(), "1", plain("k", "1")));
      IndexRange range = new IndexRange(PAYMENTS, "k", new byte[0], Optional.empty());
      for (int limit : new int[] {Integer.MIN_VALUE, -1, 0, 1001, Integer.MAX_VALUE}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> store.findByIndex(range, Optional.empty(), limit));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> store.findByStream(PAYMENTS, id(1), Optional.empty(), limit));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> store.entries(ALICE_CNY, Long.MAX_VALUE, limit));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> store.tallies("CNY.tally", "a", "b", limit));
        assertThatIllegalArgumentException().isThrownBy(() -> store.events(0, limit));
        assertThatIllegalArgumentException().isThrownBy(() -> store.eventsOf(ALICE, 1, limit));
      }
      assertThat(store.findByIndex(range, Optional.empty(), 1000).items()).hasSize(1);
      assertThat(text(store.findByIndex(range, Optional.empty(), 1).items().get(0))).isEqualTo("1");
    }
  }
}
