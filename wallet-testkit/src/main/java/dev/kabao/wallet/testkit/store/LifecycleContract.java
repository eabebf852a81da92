package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static dev.kabao.wallet.testkit.store.Samples.ALICE_CNY;
import static dev.kabao.wallet.testkit.store.Samples.CARDS;
import static dev.kabao.wallet.testkit.store.Samples.SHOP_CNY;
import static dev.kabao.wallet.testkit.store.Samples.id;
import static dev.kabao.wallet.testkit.store.Samples.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kabao.wallet.journal.JournalProgress;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The part of {@link StoreContract} about closing, and about nulls. */
public interface LifecycleContract extends StoreFixture {

  /** After the end. */
  @Test
  default void everyCallAfterCloseFailsWithClosed() {
    Store store = openEmpty();
    store.close();
    store.close();
    IndexRange range = new IndexRange(CARDS, "k", new byte[0], Optional.empty());
    List<ThrowingCallable> calls =
        List.of(
            () -> store.find(CARDS, id(1)),
            () -> store.findByIndex(range, Optional.empty(), 1),
            () -> store.findByStream(CARDS, id(1), Optional.empty(), 1),
            () -> store.findAll(CARDS, Optional.empty(), 1),
            () -> store.count(CARDS),
            store::scrub,
            () -> store.balance(ALICE_CNY),
            () -> store.balance(SHOP_CNY),
            () -> store.balances("x"),
            () -> store.tallies("x", "a", "b", 1),
            () -> store.balanceAt(ALICE_CNY, Instant.MAX),
            () -> store.balanceAt(SHOP_CNY, Instant.MAX),
            () -> store.flags("x"),
            () -> store.transfer(transfer(1)),
            () -> store.entries(ALICE_CNY, 1, 1),
            () -> store.events(0, 1),
            () -> store.eventsOf(new WalletId(id(1)), 1, 1),
            () -> store.commit(List.of(commit().build()), TestNotary.NOTARY),
            store::checkLedger,
            store::journalHead,
            () -> store.checkJournal(TestNotary.NOTARY, Optional.empty(), JournalProgress.NONE));
    for (ThrowingCallable call : calls) {
      assertThatThrownBy(call)
          .isInstanceOfSatisfying(
              WalletException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CLOSED));
    }
  }

  /** Nulls. */
  @Test
  @SuppressWarnings({"NullAway", "DataFlowIssue"}) // The point of the test.
  default void nullsAreRefused() {
    try (Store store = openEmpty()) {
      IndexRange range = new IndexRange(CARDS, "k", new byte[0], Optional.empty());
      List<ThrowingCallable> calls =
          List.of(
              () -> store.find(null, id(1)),
              () -> store.find(CARDS, null),
              () -> store.findByIndex(null, Optional.empty(), 1),
              () -> store.findByIndex(range, null, 1),
              () -> store.findByStream(null, id(1), Optional.empty(), 1),
              () -> store.findByStream(CARDS, null, Optional.empty(), 1),
              () -> store.findByStream(CARDS, id(1), null, 1),
              () -> store.findAll(null, Optional.empty(), 1),
              () -> store.findAll(CARDS, null, 1),
              () -> store.count(null),
              () -> store.balance(null),
              () -> store.balances(null),
              () -> store.tallies(null, "a", "b", 1),
              () -> store.tallies("x", null, "b", 1),
              () -> store.tallies("x", "a", null, 1),
              () -> store.balanceAt(null, Instant.MAX),
              () -> store.balanceAt(ALICE_CNY, null),
              () -> store.flags(null),
              () -> store.transfer(null),
              () -> store.entries(null, 1, 1),
              () -> store.commit(null, TestNotary.NOTARY),
              () -> store.commit(Collections.singletonList(null), TestNotary.NOTARY));
      for (ThrowingCallable call : calls) {
        assertThatNullPointerException().isThrownBy(call);
      }
    }
  }
}
