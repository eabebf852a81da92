package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static dev.kabao.wallet.testkit.store.Samples.ALICE;
import static dev.kabao.wallet.testkit.store.Samples.CARDS;
import static dev.kabao.wallet.testkit.store.Samples.PAYMENTS;
import static dev.kabao.wallet.testkit.store.Samples.apply;
import static dev.kabao.wallet.testkit.store.Samples.applyAll;
import static dev.kabao.wallet.testkit.store.Samples.id;
import static dev.kabao.wallet.testkit.store.Samples.mustApply;
import static dev.kabao.wallet.testkit.store.Samples.plain;
import static dev.kabao.wallet.testkit.store.Samples.text;
import static dev.kabao.wallet.testkit.store.Samples.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.CommitOutcome.Applied;
import dev.kabao.wallet.spi.store.CommitOutcome.IndexTaken;
import dev.kabao.wallet.spi.store.CommitOutcome.StaleDocument;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.spi.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The part of {@link StoreContract} about documents, their versions and their unique keys. */
public interface DocumentContract extends StoreFixture {

  /** First write and every later one. */
  @Test
  default void aDocumentStartsAtVersionOneAndGainsOneWithEveryWrite() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().write(CARDS, id(1), 0, "a"));
      assertThat(store.find(CARDS, id(1)).orElseThrow().version()).isEqualTo(1);
      mustApply(store, commit().write(CARDS, id(1), 1, "b"));
      mustApply(store, commit().write(CARDS, id(1), 2, "c"));

      Document document = store.find(CARDS, id(1)).orElseThrow();

      assertThat(document.version()).isEqualTo(3);
      assertThat(document.collection()).isEqualTo(CARDS);
      assertThat(document.id()).isEqualTo(id(1));
      assertThat(text(document)).isEqualTo("c");
    }
  }

  /** Collections are apart. */
  @Test
  default void theSameIdNamesOneDocumentPerCollection() {
    try (Store store = openEmpty()) {
      assertThat(store.find(CARDS, id(1))).isEmpty();
      mustApply(store, commit().write(CARDS, id(1), 0, "card"));
      assertThat(store.find(PAYMENTS, id(1))).isEmpty();
      mustApply(store, commit().write(PAYMENTS, id(1), 0, "payment"));
      assertThat(text(store.find(CARDS, id(1)).orElseThrow())).isEqualTo("card");
      assertThat(text(store.find(PAYMENTS, id(1)).orElseThrow())).isEqualTo("payment");
    }
  }

  /** Optimistic versions. */
  @Test
  default void aWriteOverAnotherVersionThanTheOneReadIsStale() {
    try (Store store = openEmpty()) {
      StaleDocument stale = new StaleDocument(CARDS, id(1));
      assertThat(apply(store, commit().write(CARDS, id(1), 1, "x"))).isEqualTo(stale);
      mustApply(store, commit().write(CARDS, id(1), 0, "a"));
      assertThat(apply(store, commit().write(CARDS, id(1), 0, "x"))).isEqualTo(stale);
      mustApply(store, commit().write(CARDS, id(1), 1, "b"));
      assertThat(apply(store, commit().write(CARDS, id(1), 1, "x"))).isEqualTo(stale);
      assertThat(apply(store, commit().write(CARDS, id(1), 3, "x"))).isEqualTo(stale);
      assertThat(text(store.find(CARDS, id(1)).orElseThrow())).isEqualTo("b");
    }
  }

  /** Old ids are looked up as well as new ones. */
  @Test
  default void aDocumentMayHaveAnIdBelowThoseWrittenBefore() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().write(CARDS, id(1000), 0, "late"));
      mustApply(store, commit().write(CARDS, id(10), 0, "early"));
      assertThat(apply(store, commit().write(CARDS, id(10), 0, "x")))
          .isEqualTo(new StaleDocument(CARDS, id(10)));
    }
  }

  /** Atomicity. */
  @Test
  default void nothingOfAStaleCommitIsSeen() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().write(CARDS, id(1), 0, "a"));
      CommitOutcome outcome =
          apply(
              store,
              commit()
                  .append(PAYMENTS, id(2), id(9), "new", plain("day", "1"))
                  .write(CARDS, id(1), 7, "x")
                  .event("card.changed", ALICE, id(1)));
      assertThat(outcome).isEqualTo(new StaleDocument(CARDS, id(1)));
      assertThat(store.find(PAYMENTS, id(2))).isEmpty();
      assertThat(store.findByStream(PAYMENTS, id(9), Optional.empty(), 10).items()).isEmpty();
      assertThat(
              store
                  .findByIndex(
                      IndexRange.exactly(PAYMENTS, "day", "1".getBytes(StandardCharsets.UTF_8)),
                      Optional.empty(),
                      10)
                  .items())
          .isEmpty();
      assertThat(store.events(0, 10)).isEmpty();
    }
  }

  /** Unique keys. */
  @Test
  default void aUniqueKeyIsHeldByOneDocumentOfTheCollection() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().write(CARDS, id(1), 0, "a", unique("number", "k")));
      assertThat(
              apply(
                  store,
                  commit()
                      .write(CARDS, id(3), 0, "c")
                      .write(CARDS, id(2), 0, "b", unique("number", "k"))))
          .isEqualTo(new IndexTaken(CARDS, "number"));
      assertThat(store.find(CARDS, id(3))).isEmpty();
      mustApply(store, commit().write(CARDS, id(2), 0, "b", unique("other", "k")));
      mustApply(store, commit().write(PAYMENTS, id(2), 0, "b", unique("number", "k")));
      mustApply(store, commit().write(CARDS, id(1), 1, "a2", unique("number", "k")));
    }
  }

  /** Keys are replaced by every write. */
  @Test
  default void aUniqueKeyIsFreeOnceItsDocumentGivesItUp() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().write(CARDS, id(1), 0, "a", unique("number", "k")));
      assertThat(
              applyAll(
                  store,
                  commit().write(CARDS, id(1), 1, "a", unique("number", "l")),
                  commit().write(CARDS, id(2), 0, "b", unique("number", "k")),
                  commit().write(CARDS, id(3), 0, "c", unique("number", "k")),
                  commit().write(CARDS, id(3), 0, "c", unique("number", "l"))))
          .containsExactly(
              new Applied(),
              new Applied(),
              new IndexTaken(CARDS, "number"),
              new IndexTaken(CARDS, "number"));
    }
  }

  /** The net effect of a commit counts. */
  @Test
  default void twoDocumentsMaySwapUniqueKeysWithinACommit() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().write(CARDS, id(1), 0, "a", unique("number", "k")));
      mustApply(store, commit().write(CARDS, id(2), 0, "b", unique("number", "l")));
      mustApply(
          store,
          commit()
              .write(CARDS, id(1), 1, "a", unique("number", "l"))
              .write(CARDS, id(2), 1, "b", unique("number", "k")));
      assertThat(apply(store, commit().write(CARDS, id(3), 0, "c", unique("number", "k"))))
          .isEqualTo(new IndexTaken(CARDS, "number"));
    }
  }

  /** Within one commit too. */
  @Test
  default void twoDocumentsOfACommitCannotShareAUniqueKey() {
    try (Store store = openEmpty()) {
      CommitOutcome outcome =
          apply(
              store,
              commit()
                  .write(CARDS, id(1), 0, "a", unique("number", "k"))
                  .write(CARDS, id(2), 0, "b", unique("number", "k")));
      assertThat(outcome).isEqualTo(new IndexTaken(CARDS, "number"));
      assertThat(store.find(CARDS, id(1))).isEmpty();
    }
  }

  /** The order of checks. */
  @Test
  default void aStaleDocumentIsReportedBeforeATakenKey() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().write(CARDS, id(1), 0, "a", unique("number", "k")));
      assertThat(
              apply(
                  store,
                  commit()
                      .write(CARDS, id(2), 0, "b", unique("number", "k"))
                      .write(CARDS, id(1), 0, "x")))
          .isEqualTo(new StaleDocument(CARDS, id(1)));
    }
  }

  /** Sizes. */
  @Test
  default void bodiesOfAnySizeAndKeysOfAnyBytesComeBackAsTheyWere() {
    try (Store store = openEmpty()) {
      byte[] large = new byte[3 << 20];
      new Random(7).nextBytes(large);
      byte[] key = new byte[255];
      Arrays.fill(key, (byte) 0xff);
      IndexEntry entry = new IndexEntry("long", key, true);
      mustApply(
          store,
          commit()
              .write(new DocumentWrite(CARDS, id(1), 0, large, List.of(entry), Optional.empty()))
              .write(CARDS, id(2), 0, ""));
      assertThat(store.find(CARDS, id(1)).orElseThrow().body()).isEqualTo(large);
      assertThat(store.find(CARDS, id(2)).orElseThrow().body()).isEmpty();
      IndexRange range = IndexRange.exactly(CARDS, "long", key);
      assertThat(store.findByIndex(range, Optional.empty(), 10).items()).hasSize(1);
    }
  }

  /** Misuse. */
  @Test
  default void aCommitThatWritesADocumentTwiceFailsWholly() {
    try (Store store = openEmpty()) {
      CommitOutcome outcome =
          apply(store, commit().write(CARDS, id(1), 0, "a").write(CARDS, id(1), 1, "b"));
      assertThat(outcome).isInstanceOf(CommitOutcome.Failed.class);
      assertThat(store.find(CARDS, id(1))).isEmpty();
    }
  }
}
