package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static dev.kabao.wallet.testkit.store.Samples.ALICE;
import static dev.kabao.wallet.testkit.store.Samples.ALICE_CNY;
import static dev.kabao.wallet.testkit.store.Samples.BANK_CNY;
import static dev.kabao.wallet.testkit.store.Samples.CARDS;
import static dev.kabao.wallet.testkit.store.Samples.PAYMENTS;
import static dev.kabao.wallet.testkit.store.Samples.apply;
import static dev.kabao.wallet.testkit.store.Samples.claim;
import static dev.kabao.wallet.testkit.store.Samples.id;
import static dev.kabao.wallet.testkit.store.Samples.leg;
import static dev.kabao.wallet.testkit.store.Samples.mustApply;
import static dev.kabao.wallet.testkit.store.Samples.transfer;
import static dev.kabao.wallet.testkit.store.Samples.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.CommitOutcome.Applied;
import dev.kabao.wallet.spi.store.CommitOutcome.HoldNotOpen;
import dev.kabao.wallet.spi.store.CommitOutcome.IndexTaken;
import dev.kabao.wallet.spi.store.CommitOutcome.Replayed;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.Page;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The part of {@link StoreContract} about many threads. */
public interface ConcurrencyContract extends StoreFixture {

  /** Unique keys. */
  @Test
  default void oneOfManyThreadsGetsAUniqueKey() {
    try (Store store = openEmpty()) {
      for (int round = 0; round < 10; round++) {
        String key = "key " + round;
        long first = 1 + round * 100L;
        List<CommitOutcome> outcomes =
            Race.run(
                10,
                runner ->
                    apply(
                        store,
                        commit().write(CARDS, id(first + runner), 0, "x", unique("number", key))));
        assertThat(outcomes).filteredOn(Applied.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(IndexTaken.class::isInstance).hasSize(9);
      }
    }
  }

  /** Holds and requests. */
  @Test
  default void oneOfManyThreadsEndsAHoldAndOneCarriesOutARequest() {
    try (Store store = openEmpty()) {
      for (int round = 1; round <= 10; round++) {
        long subject = round;
        mustApply(store, commit().hold(transfer(subject), BANK_CNY, ALICE_CNY, 10));
        List<CommitOutcome> ends =
            Race.run(
                10,
                runner ->
                    apply(
                        store,
                        runner % 2 == 0
                            ? commit().capture(leg(subject, 1 + runner), transfer(subject), 10)
                            : commit().voidHold(leg(subject, 1 + runner), transfer(subject))));
        assertThat(ends).filteredOn(Applied.class::isInstance).hasSize(1);
        assertThat(ends).filteredOn(HoldNotOpen.class::isInstance).hasSize(9);
        List<CommitOutcome> requests =
            Race.run(10, runner -> apply(store, commit().claim(claim(subject, "same"))));
        assertThat(requests).filteredOn(Applied.class::isInstance).hasSize(1);
        assertThat(requests).filteredOn(Replayed.class::isInstance).hasSize(9);
      }
      assertThat(store.balance(ALICE_CNY).pendingIn()).isZero();
      assertThat(store.checkLedger().balanced()).isTrue();
    }
  }

  /** Isolation. */
  @Test
  default void aReadNeverSeesPartOfACommitAndAlwaysSeesWhatReturned() {
    AccountId points = AccountId.wallet(ALICE, "points");
    AccountId pointsBank = AccountId.issuer("bank", "points");
    try (Store store = openEmpty()) {
      Race.run(
          4,
          runner -> {
            for (int i = 1; i <= 60; i++) {
              if (runner == 0) {
                mustApply(
                    store,
                    commit()
                        .post(leg(i, 0), BANK_CNY, ALICE_CNY, 1)
                        .append(PAYMENTS, id(i), ALICE.value(), "one")
                        .append(PAYMENTS, id(i + 1000), ALICE.value(), "other")
                        .post(leg(i, 1), pointsBank, points, 1));
                assertThat(store.balance(points).posted()).isEqualTo(i);
                assertThat(store.find(PAYMENTS, id(i))).isPresent();
              } else {
                List<Balance> both = store.balances(ALICE.toString());
                assertThat(both.stream().map(Balance::posted).distinct().count())
                    .isLessThanOrEqualTo(1);
                Page<?> page = store.findByStream(PAYMENTS, ALICE.value(), Optional.empty(), 1000);
                assertThat(page.items().size() % 2).isZero();
              }
            }
            return runner;
          });
      assertThat(store.checkLedger().balanced()).isTrue();
    }
  }

  /** What is found under an id, whatever a store keeps in memory. */
  @Test
  default void aDocumentThatIsFoundIsNeverOlderThanWhatReturnedOrWasFoundBefore() {
    AtomicLong returned = new AtomicLong();
    try (Store store = openEmpty()) {
      Race.run(
          4,
          runner -> {
            long seen = 0;
            while (returned.get() < 200) {
              long before = returned.get();
              if (runner == 0) {
                mustApply(store, commit().write(CARDS, id(1), before, "version " + before));
                returned.incrementAndGet();
              } else {
                Optional<Document> found = store.find(CARDS, id(1));
                long version = found.map(Document::version).orElse(0L);
                assertThat(version).isGreaterThanOrEqualTo(Math.max(before, seen));
                seen = version;
              }
            }
            return runner;
          });
      assertThat(store.find(CARDS, id(1)).orElseThrow().version()).isEqualTo(200);
    }
  }
}
