package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static dev.kabao.wallet.testkit.store.Samples.ALICE_CNY;
import static dev.kabao.wallet.testkit.store.Samples.CARDS;
import static dev.kabao.wallet.testkit.store.Samples.SHOP_CNY;
import static dev.kabao.wallet.testkit.store.Samples.apply;
import static dev.kabao.wallet.testkit.store.Samples.applyAll;
import static dev.kabao.wallet.testkit.store.Samples.claim;
import static dev.kabao.wallet.testkit.store.Samples.id;
import static dev.kabao.wallet.testkit.store.Samples.mustApply;
import static dev.kabao.wallet.testkit.store.Samples.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.CommitOutcome.Applied;
import dev.kabao.wallet.spi.store.CommitOutcome.Replayed;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.spi.store.Store;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The part of {@link StoreContract} about requests that are carried out once. */
public interface ClaimContract extends StoreFixture {

  /** Replay. */
  @Test
  default void aRequestIsCarriedOutOnceAndThenReplayed() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().claim(claim(1, "pay")).write(CARDS, id(1), 0, "a"));
      assertReplayed(
          apply(store, commit().claim(claim(1, "pay")).write(CARDS, id(2), 0, "b")),
          claim(1, "pay"));
      assertThat(store.find(CARDS, id(2))).isEmpty();
    }
  }

  /** What was asked for then, not what is asked for now. */
  @Test
  default void aReplayTellsTheFirstContentAndSubject() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().claim(claim(1, "pay")));
      RequestClaim other =
          new RequestClaim(claim(1, "").key(), claim(1, "other").contentHash(), id(99));
      assertReplayed(apply(store, commit().claim(other)), claim(1, "pay"));
    }
  }

  /** Look-up by key, without a commit. */
  @Test
  default void aClaimIsFoundByItsKeyOnceItsCommitIsApplied() {
    try (Store store = openEmpty()) {
      assertThat(store.findClaim(claim(1, "pay").key())).isEmpty();
      apply(store, commit().claim(claim(1, "pay")).write(CARDS, id(1), 7, "not there"));
      assertThat(store.findClaim(claim(1, "pay").key())).isEmpty();
      mustApply(store, commit().claim(claim(1, "pay")));
      assertReplayed(store.findClaim(claim(1, "other").key()).orElseThrow(), claim(1, "pay"));
      assertThat(store.findClaim(claim(2, "pay").key())).isEmpty();
    }
  }

  /** Within one batch. */
  @Test
  default void theSecondOfTwoEqualRequestsInABatchIsReplayed() {
    try (Store store = openEmpty()) {
      List<CommitOutcome> outcomes =
          applyAll(
              store,
              commit().claim(claim(1, "pay")).write(CARDS, id(1), 0, "a"),
              commit().claim(claim(1, "pay")).write(CARDS, id(2), 0, "b"),
              commit().claim(claim(2, "pay")).write(CARDS, id(3), 0, "c"));
      assertThat(outcomes.get(0)).isEqualTo(new Applied());
      assertReplayed(outcomes.get(1), claim(1, "pay"));
      assertThat(outcomes.get(2)).isEqualTo(new Applied());
    }
  }

  /** The order of checks. */
  @Test
  default void aReplayIsReportedBeforeWhateverElseIsWrong() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().claim(claim(1, "pay")).write(CARDS, id(1), 0, "a"));
      assertReplayed(
          apply(
              store,
              commit()
                  .claim(claim(1, "pay"))
                  .write(CARDS, id(1), 0, "a")
                  .post(transfer(1), ALICE_CNY, SHOP_CNY, 100)),
          claim(1, "pay"));
    }
  }

  /** A refusal is no answer. */
  @Test
  default void aRefusedCommitLeavesItsRequestUnclaimed() {
    try (Store store = openEmpty()) {
      assertThat(
              applyAll(
                  store,
                  commit().claim(claim(1, "a")).write(CARDS, id(1), 5, "stale"),
                  commit().claim(claim(2, "b")).post(transfer(1), ALICE_CNY, SHOP_CNY, 1)))
          .noneMatch(Applied.class::isInstance);
      mustApply(store, commit().claim(claim(1, "a")));
      mustApply(store, commit().claim(claim(2, "b")));
    }
  }

  /** All bytes count, in any order. */
  @Test
  default void everyByteOfAKeyCountsAndKeysComeInAnyOrder() {
    try (Store store = openEmpty()) {
      Random random = new Random(3);
      for (int i = 0; i < 600; i++) {
        byte[] key = new byte[22];
        random.nextBytes(key);
        byte[] twin = key.clone();
        twin[i % 22] ^= 1;
        RequestClaim first = new RequestClaim(key, new byte[32], id(i));
        RequestClaim second = new RequestClaim(twin, new byte[32], id(i));
        List<CommitOutcome> outcomes =
            applyAll(store, commit().claim(first), commit().claim(second), commit().claim(first));
        assertThat(outcomes.subList(0, 2)).containsExactly(new Applied(), new Applied());
        assertReplayed(outcomes.get(2), first);
        assertReplayed(apply(store, commit().claim(second)), second);
      }
    }
  }

  private static void assertReplayed(CommitOutcome outcome, RequestClaim earlier) {
    assertThat(outcome).isInstanceOf(Replayed.class);
    assertThat(((Replayed) outcome).contentHash()).isEqualTo(earlier.contentHash());
    assertThat(((Replayed) outcome).subject()).isEqualTo(earlier.subject());
  }
}
