package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static dev.kabao.wallet.testkit.store.Samples.ALICE;
import static dev.kabao.wallet.testkit.store.Samples.ALICE_CNY;
import static dev.kabao.wallet.testkit.store.Samples.BOB_CNY;
import static dev.kabao.wallet.testkit.store.Samples.CARDS;
import static dev.kabao.wallet.testkit.store.Samples.applyAll;
import static dev.kabao.wallet.testkit.store.Samples.fund;
import static dev.kabao.wallet.testkit.store.Samples.id;
import static dev.kabao.wallet.testkit.store.Samples.mustApply;
import static dev.kabao.wallet.testkit.store.Samples.transfer;
import static dev.kabao.wallet.testkit.store.TestNotary.NOTARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kabao.wallet.journal.JournalCheck;
import dev.kabao.wallet.journal.JournalFinding;
import dev.kabao.wallet.journal.JournalHead;
import dev.kabao.wallet.journal.JournalProgress;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * The part of {@link StoreContract} about the journal. What others do to a store's files behind its
 * back is for its own tests.
 */
public interface JournalContract extends StoreFixture {

  /** Nothing. */
  @Test
  default void anEmptyStoreHasNoHeadAndIsIntact() {
    try (Store store = openEmpty()) {
      assertThat(store.journalHead()).isEmpty();
      assertThat(check(store, Optional.empty()).intact()).isTrue();
    }
  }

  /** One row each. */
  @Test
  default void everyBatchThatChangesSomethingMovesTheHeadByOne() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 100, 1);
      JournalHead first = store.journalHead().orElseThrow();
      assertThat(first.number()).isEqualTo(1);
      applyAll(
          store,
          commit().write(CARDS, id(1), 0, "a").event("card.new", ALICE, id(1)),
          commit().post(transfer(2), ALICE_CNY, BOB_CNY, 1));
      JournalHead second = store.journalHead().orElseThrow();
      assertThat(second.number()).isEqualTo(2);
      assertThat(second.mac()).isNotEqualTo(first.mac());
    }
  }

  /** No row. */
  @Test
  default void aBatchOfWhichNothingStandsOrThatIsEmptyLeavesTheHeadAlone() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().write(CARDS, id(1), 0, "a"));
      Optional<JournalHead> head = store.journalHead();
      applyAll(
          store,
          commit().write(CARDS, id(1), 0, "b"),
          commit().post(transfer(2), ALICE_CNY, BOB_CNY, 1));
      mustApply(store, commit());
      assertThat(store.journalHead()).isEqualTo(head);
    }
  }

  /** Heads that were kept. */
  @Test
  default void everyHeadOfBeforeIsAPartOfTheJournalAndNoOtherIs() {
    try (Store store = openEmpty()) {
      List<JournalHead> heads = new ArrayList<>();
      for (int i = 1; i <= 5; i++) {
        mustApply(store, commit().write(CARDS, id(i), 0, "a"));
        heads.add(store.journalHead().orElseThrow());
      }
      for (JournalHead head : heads) {
        assertThat(check(store, Optional.of(head)).intact()).isTrue();
        byte[] other = head.mac();
        other[0] ^= 1;
        assertUnknown(store, new JournalHead(head.number(), other));
      }
      assertUnknown(store, new JournalHead(6, heads.get(4).mac()));
    }
  }

  /** The key. */
  @Test
  default void rowsThatAnotherKeyMadeAreFoundOneByOne() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().write(CARDS, id(1), 0, "a"));
      Commit forged = commit().write(CARDS, id(2), 0, "b").build();
      assertThat(store.commit(List.of(forged), TestNotary.of("a thief's")))
          .containsExactly(new CommitOutcome.Applied());
      mustApply(store, commit().write(CARDS, id(3), 0, "c"));
      assertThat(check(store, Optional.empty()).findings())
          .extracting(JournalFinding::kind, JournalFinding::where)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(JournalFinding.Kind.FORGED, "journal 2"));
    }
  }

  /** Without a hash nothing is kept. */
  @Test
  default void ifTheNotaryFailsNothingIsApplied() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().write(CARDS, id(1), 0, "a"));
      List<Commit> batch = List.of(commit().write(CARDS, id(2), 0, "b").build());
      try {
        List<CommitOutcome> outcomes =
            store.commit(
                batch,
                digest -> {
                  throw new IllegalStateException("no key");
                });
        assertThat(outcomes).hasOnlyElementsOfType(CommitOutcome.Failed.class);
      } catch (RuntimeException e) {
        assertThat(e).isNotNull();
      }
      assertThat(store.find(CARDS, id(2))).isEmpty();
      mustApply(store, commit().write(CARDS, id(2), 0, "c"));
      assertThat(check(store, Optional.empty()).intact()).isTrue();
    }
  }

  /** Progress. */
  @Test
  default void progressGrowsToItsEndAndWhatItThrowsEndsTheCheck() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().write(CARDS, id(1), 0, "a"));
      List<Long> told = new ArrayList<>();
      store.checkJournal(
          NOTARY,
          Optional.empty(),
          (done, total) -> {
            assertThat(done).isLessThanOrEqualTo(total);
            told.add(done);
          });
      assertThat(told).isNotEmpty().isSorted();
      JournalProgress refusal =
          (done, total) -> {
            throw new UnsupportedOperationException("enough");
          };
      assertThatThrownBy(() -> store.checkJournal(NOTARY, Optional.empty(), refusal))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThat(check(store, Optional.empty()).intact()).isTrue();
    }
  }

  /** Whatever was done. */
  @Property(tries = 20)
  default void whateverIsCommittedTheStoreIsIntactAndItsHeadsLastWhenItIsOpenedAgain(
      @ForAll long seed) {
    Store store = openEmpty();
    try {
      RandomCommits commits = new RandomCommits(seed);
      Optional<JournalHead> kept = Optional.empty();
      for (int i = 0; i < 12; i++) {
        store.commit(commits.batch(), NOTARY);
        JournalCheck check = check(store, kept);
        assertThat(check.findings()).isEmpty();
        assertThat(check.takenOver()).isZero();
        assertThat(check.head()).isEqualTo(store.journalHead());
        if (i % 5 == 0) {
          kept = store.journalHead();
          store = reopen(store).orElse(store);
        }
      }
    } finally {
      store.close();
    }
  }

  /** Durable. */
  @Test
  default void theHeadIsThereWhenTheStoreIsOpenedAgain() {
    Store before = openEmpty();
    mustApply(before, commit().write(CARDS, id(1), 0, "a"));
    Optional<JournalHead> head = before.journalHead();
    Optional<Store> reopened = reopen(before);
    if (reopened.isEmpty()) {
      before.close();
    }
    assumeTrue(reopened.isPresent(), "This store does not claim to be durable.");
    try (Store store = reopened.orElseThrow()) {
      assertThat(store.journalHead()).isEqualTo(head);
      mustApply(store, commit().write(CARDS, id(2), 0, "b"));
      assertThat(check(store, head).intact()).isTrue();
    }
  }

  private static JournalCheck check(Store store, Optional<JournalHead> anchored) {
    return store.checkJournal(NOTARY, anchored, JournalProgress.NONE);
  }

  private static void assertUnknown(Store store, JournalHead head) {
    assertThat(check(store, Optional.of(head)).findings())
        .extracting(JournalFinding::kind)
        .containsExactly(JournalFinding.Kind.UNKNOWN_HEAD);
  }
}
