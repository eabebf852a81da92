package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static dev.kabao.wallet.testkit.store.Samples.CARDS;
import static dev.kabao.wallet.testkit.store.Samples.PAYMENTS;
import static dev.kabao.wallet.testkit.store.Samples.id;
import static dev.kabao.wallet.testkit.store.Samples.mustApply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The part of {@link StoreContract} about looking after a store: whole collections, scrubbing. */
public interface WalkContract extends StoreFixture {

  /** Order and completeness. */
  @Test
  default void aCollectionIsWalkedInTheUnsignedOrderOfIdsWhateverThePage() {
    try (Store store = openEmpty()) {
      UUID high = new UUID(-1, -1);
      UUID low = new UUID(0, 0);
      mustApply(store, commit().write(CARDS, id(7), 0, "c").write(CARDS, high, 0, "d"));
      mustApply(store, commit().append(CARDS, id(5), id(9), "b").write(CARDS, low, 0, "a"));
      mustApply(store, commit().write(PAYMENTS, id(6), 0, "other"));
      for (int limit = 1; limit < 7; limit++) {
        assertThat(walk(store, limit))
            .extracting(Samples::text)
            .containsExactly("a", "b", "c", "d");
      }
      assertThat(store.findAll("nothing", Optional.empty(), 10)).isEmpty();
    }
  }

  /** Versions of now. */
  @Test
  default void aWalkShowsEachDocumentOnceAsItIsNow() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().write(CARDS, id(1), 0, "old").write(CARDS, id(2), 0, "two"));
      mustApply(store, commit().write(CARDS, id(1), 1, "new"));
      assertThat(walk(store, 1)).extracting(Samples::text).containsExactly("new", "two");
      assertThat(walk(store, 1)).extracting(Document::version).containsExactly(2L, 1L);
    }
  }

  /** Counting. */
  @Test
  default void aCountIsOfOneCollectionAndOfDocumentsNotOfWrites() {
    try (Store store = openEmpty()) {
      assertThat(store.count(CARDS)).isZero();
      mustApply(store, commit().write(CARDS, id(1), 0, "a").write(PAYMENTS, id(1), 0, "b"));
      mustApply(store, commit().write(CARDS, id(1), 1, "a").write(CARDS, id(2), 0, "c"));
      assertThat(store.count(CARDS)).isEqualTo(2);
      assertThat(store.count(PAYMENTS)).isEqualTo(1);
    }
  }

  /** Limits. */
  @Test
  default void aWalkRefusesAPageThatIsNone() {
    try (Store store = openEmpty()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.findAll(CARDS, Optional.empty(), 0));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.findAll(CARDS, Optional.empty(), 1001));
    }
  }

  /** Scrubbing loses nothing. */
  @Test
  default void scrubbingLeavesAllThatIsThere() {
    try (Store store = openEmpty()) {
      store.scrub();
      mustApply(store, commit().write(CARDS, id(1), 0, "old"));
      mustApply(store, commit().write(CARDS, id(1), 1, "new"));
      store.scrub();
      assertThat(walk(store, 10)).extracting(Samples::text).containsExactly("new");
      mustApply(store, commit().write(CARDS, id(1), 2, "newer"));
      assertThat(walk(store, 10)).extracting(Samples::text).containsExactly("newer");
    }
  }

  private static List<Document> walk(Store store, int limit) {
    List<Document> all = new ArrayList<>();
    Optional<UUID> after = Optional.empty();
    while (true) {
      List<Document> page = store.findAll(CARDS, after, limit);
      all.addAll(page);
      if (page.size() < limit) {
        return all;
      }
      after = Optional.of(page.get(page.size() - 1).id());
    }
  }
}
