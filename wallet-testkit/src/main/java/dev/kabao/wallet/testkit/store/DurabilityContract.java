package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static dev.kabao.wallet.testkit.store.CommitBuilder.commitAt;
import static dev.kabao.wallet.testkit.store.Samples.ALICE;
import static dev.kabao.wallet.testkit.store.Samples.ALICE_CNY;
import static dev.kabao.wallet.testkit.store.Samples.BANK_CNY;
import static dev.kabao.wallet.testkit.store.Samples.CARDS;
import static dev.kabao.wallet.testkit.store.Samples.PAYMENTS;
import static dev.kabao.wallet.testkit.store.Samples.SHOP_CNY;
import static dev.kabao.wallet.testkit.store.Samples.apply;
import static dev.kabao.wallet.testkit.store.Samples.claim;
import static dev.kabao.wallet.testkit.store.Samples.fund;
import static dev.kabao.wallet.testkit.store.Samples.id;
import static dev.kabao.wallet.testkit.store.Samples.leg;
import static dev.kabao.wallet.testkit.store.Samples.mustApply;
import static dev.kabao.wallet.testkit.store.Samples.transfer;
import static dev.kabao.wallet.testkit.store.Samples.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.spi.store.CommitOutcome.HoldExpired;
import dev.kabao.wallet.spi.store.CommitOutcome.HoldNotOpen;
import dev.kabao.wallet.spi.store.CommitOutcome.IndexTaken;
import dev.kabao.wallet.spi.store.CommitOutcome.InsufficientFunds;
import dev.kabao.wallet.spi.store.CommitOutcome.Replayed;
import dev.kabao.wallet.spi.store.CommitOutcome.StaleDocument;
import dev.kabao.wallet.spi.store.CommitOutcome.TransferExists;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.spi.store.StoredEvent;
import dev.kabao.wallet.value.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The part of {@link StoreContract} about what a durable store finds when it is opened again. */
public interface DurabilityContract extends StoreFixture {

  /** Every rule holds over what was there before. */
  @Test
  default void aStoreThatIsOpenedAgainGoesOnWhereItStood() {
    Store before = openEmpty();
    fund(before, ALICE_CNY, 1000, 1);
    mustApply(
        before,
        commit()
            .claim(claim(1, "x"))
            .append(PAYMENTS, id(1), id(9), "1", unique("number", "k"))
            .hold(transfer(2), ALICE_CNY, SHOP_CNY, 600)
            .event("payment.started", ALICE, id(1)));
    mustApply(before, commit().append(PAYMENTS, id(2), id(9), "2"));
    Page<Document> newest = before.findByStream(PAYMENTS, id(9), Optional.empty(), 1);
    long lastSequence = before.entries(ALICE_CNY, Long.MAX_VALUE, 1).get(0).sequence();
    long lastEvent = before.events(0, 1).get(0).sequence();

    Optional<Store> reopened = reopen(before);
    if (reopened.isEmpty()) {
      before.close();
    }
    assumeTrue(reopened.isPresent(), "This store does not claim to be durable.");

    try (Store store = reopened.orElseThrow()) {
      assertThat(store.balance(ALICE_CNY).available()).isEqualTo(400);
      assertThat(store.findByStream(PAYMENTS, id(9), newest.next(), 5).items())
          .extracting(Samples::text)
          .containsExactly("1");
      assertThat(apply(store, commit().claim(claim(1, "x")))).isInstanceOf(Replayed.class);
      assertThat(apply(store, commit().write(PAYMENTS, id(1), 0, "x")))
          .isEqualTo(new StaleDocument(PAYMENTS, id(1)));
      assertThat(apply(store, commit().write(PAYMENTS, id(3), 0, "x", unique("number", "k"))))
          .isEqualTo(new IndexTaken(PAYMENTS, "number"));
      assertThat(apply(store, commit().post(transfer(1), ALICE_CNY, SHOP_CNY, 1)))
          .isEqualTo(new TransferExists(transfer(1)));
      assertThat(apply(store, commit().post(transfer(3), ALICE_CNY, SHOP_CNY, 401)))
          .isEqualTo(new InsufficientFunds(ALICE_CNY, 400));
      mustApply(store, commit().capture(leg(2, 1), transfer(2), 500));
      assertThat(apply(store, commit().voidHold(leg(2, 2), transfer(2))))
          .isEqualTo(new HoldNotOpen(transfer(2)));
      mustApply(
          store, commit().append(PAYMENTS, id(4), id(9), "4").event("payment.done", ALICE, id(1)));
      mustApply(store, commit().write(CARDS, id(1), 0, "card"));
      List<Entry> entries = store.entries(ALICE_CNY, Long.MAX_VALUE, 10);
      assertThat(entries).hasSize(3);
      assertThat(entries.get(0).sequence()).isGreaterThan(lastSequence);
      assertThat(store.events(lastEvent, 10))
          .extracting(StoredEvent::event)
          .extracting(event -> event.type())
          .containsExactly("payment.done");
      assertThat(store.findByStream(PAYMENTS, id(9), Optional.empty(), 5).items())
          .extracting(Samples::text)
          .containsExactly("4", "2", "1");
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  /** Holds. */
  @Test
  default void aHoldThatWasCapturedInPartHasItsRestAndItsExpiryWhenItsStoreIsOpenedAgain() {
    Instant expiry = Instant.parse("2026-05-01T00:00:00Z");
    Store before = openEmpty();
    mustApply(
        before,
        commit()
            .holdUntil(expiry, transfer(1), BANK_CNY, ALICE_CNY, 50)
            .capturePart(leg(1, 1), transfer(1), 20));
    mustApply(before, commit().capturePart(leg(1, 2), transfer(1), 10));
    try (Store store = reopen(before).orElse(before)) {
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 30, 0, 20));
      assertThat(apply(store, commit().capture(leg(1, 3), transfer(1), 21)))
          .isEqualTo(new HoldNotOpen(transfer(1)));
      assertThat(apply(store, commitAt(expiry).capture(leg(1, 3), transfer(1), 20)))
          .isEqualTo(new HoldExpired(transfer(1)));
      mustApply(store, commit().capture(leg(1, 3), transfer(1), 20));
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  /** Opening again between batches makes no difference. */
  @Property(tries = 10)
  default void openingAgainChangesNothing(@ForAll long seed) {
    Store store = openEmpty();
    try (Store model = new InMemoryStore()) {
      RandomCommits commits = new RandomCommits(seed);
      for (int i = 0; i < 6; i++) {
        var batch = commits.batch();
        assertThat(store.commit(batch, TestNotary.NOTARY).stream().map(Observation::line))
            .isEqualTo(
                model.commit(batch, TestNotary.NOTARY).stream().map(Observation::line).toList());
        store = reopen(store).orElse(store);
        assertThat(Observation.of(store)).isEqualTo(Observation.of(model));
      }
    } finally {
      store.close();
    }
  }
}
