package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static dev.kabao.wallet.testkit.store.CommitBuilder.commitAt;
import static dev.kabao.wallet.testkit.store.Samples.ALICE;
import static dev.kabao.wallet.testkit.store.Samples.ALICE_CNY;
import static dev.kabao.wallet.testkit.store.Samples.BANK_CNY;
import static dev.kabao.wallet.testkit.store.Samples.BOB_CNY;
import static dev.kabao.wallet.testkit.store.Samples.CARDS;
import static dev.kabao.wallet.testkit.store.Samples.SHOP_CNY;
import static dev.kabao.wallet.testkit.store.Samples.apply;
import static dev.kabao.wallet.testkit.store.Samples.applyAll;
import static dev.kabao.wallet.testkit.store.Samples.fund;
import static dev.kabao.wallet.testkit.store.Samples.id;
import static dev.kabao.wallet.testkit.store.Samples.leg;
import static dev.kabao.wallet.testkit.store.Samples.mustApply;
import static dev.kabao.wallet.testkit.store.Samples.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.CommitOutcome.Applied;
import dev.kabao.wallet.spi.store.CommitOutcome.InsufficientFunds;
import dev.kabao.wallet.spi.store.CommitOutcome.TransferExists;
import dev.kabao.wallet.spi.store.Store;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of {@link StoreContract} about money that moves at once. */
public interface LedgerContract extends StoreFixture {

  /** Double entry. */
  @Test
  default void aPostMovesItsAmountFromOneAccountToTheOther() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 1000, 1);
      mustApply(store, commit().post(transfer(2), ALICE_CNY, SHOP_CNY, 300));
      mustApply(store, commit().post(transfer(3), ALICE_CNY, BOB_CNY, 250));
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 450, 0, 0));
      assertThat(store.balance(BOB_CNY)).isEqualTo(new Balance(BOB_CNY, 250, 0, 0));
      assertThat(store.balance(SHOP_CNY)).isEqualTo(new Balance(SHOP_CNY, 300, 0, 0));
      assertThat(store.balance(BANK_CNY)).isEqualTo(new Balance(BANK_CNY, -1000, 0, 0));
      assertThat(store.checkLedger()).satisfies(check -> assertThat(check.accounts()).isEqualTo(4));
    }
  }

  /** Untouched accounts. */
  @Test
  default void anAccountThatNothingTouchedIsZeroAndHasNoEntries() {
    try (Store store = openEmpty()) {
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 0, 0, 0));
      assertThat(store.balance(SHOP_CNY)).isEqualTo(new Balance(SHOP_CNY, 0, 0, 0));
      assertThat(store.balances(ALICE.toString())).isEmpty();
      assertThat(store.entries(ALICE_CNY, Long.MAX_VALUE, 10)).isEmpty();
      assertThat(store.entries(SHOP_CNY, Long.MAX_VALUE, 10)).isEmpty();
      assertThat(store.checkLedger()).isEqualTo(new LedgerCheck(0, 0, List.of(), List.of()));
    }
  }

  /** The floor, and atomicity. */
  @Test
  default void anOwnedAccountNeverFallsBelowZero() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 100, 1);
      CommitOutcome outcome =
          apply(
              store,
              commit()
                  .write(CARDS, id(5), 0, "x")
                  .post(leg(2, 0), ALICE_CNY, SHOP_CNY, 60)
                  .post(leg(2, 1), ALICE_CNY, SHOP_CNY, 41)
                  .event("payment.succeeded", ALICE, id(5)));
      // What was available before the commit, not before the second transfer.
      assertThat(outcome).isEqualTo(new InsufficientFunds(ALICE_CNY, 100));
      assertThat(store.find(CARDS, id(5))).isEmpty();
      assertThat(store.events(0, 10)).isEmpty();
      assertThat(store.balance(ALICE_CNY).posted()).isEqualTo(100);
      assertThat(store.balance(SHOP_CNY).posted()).isZero();
      assertThat(store.entries(ALICE_CNY, Long.MAX_VALUE, 10)).hasSize(1);
      mustApply(store, commit().post(leg(2, 0), ALICE_CNY, SHOP_CNY, 100));
      assertThat(store.balance(ALICE_CNY).posted()).isZero();
      assertThat(apply(store, commit().post(transfer(3), BOB_CNY, SHOP_CNY, 1)))
          .isEqualTo(new InsufficientFunds(BOB_CNY, 0));
    }
  }

  /** In the order of the list. */
  @Test
  default void eachTransferOfACommitIsAppliedOnWhatTheOneBeforeLeft() {
    try (Store store = openEmpty()) {
      assertThat(
              apply(
                  store,
                  commit()
                      .post(leg(1, 0), ALICE_CNY, SHOP_CNY, 50)
                      .post(leg(1, 1), BANK_CNY, ALICE_CNY, 50)))
          .isEqualTo(new InsufficientFunds(ALICE_CNY, 0));
      mustApply(
          store,
          commit()
              .post(leg(1, 0), BANK_CNY, ALICE_CNY, 50)
              .post(leg(1, 1), ALICE_CNY, SHOP_CNY, 50));
      assertThat(store.balance(SHOP_CNY).posted()).isEqualTo(50);
    }
  }

  /** Ids of transfers. */
  @Test
  default void aTransferIdIsUsedOnce() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 1000, 5);
      TransferExists exists = new TransferExists(transfer(5));
      assertThat(apply(store, commit().post(transfer(5), BANK_CNY, BOB_CNY, 7))).isEqualTo(exists);
      assertThat(
              apply(
                  store,
                  commit()
                      .post(transfer(6), BANK_CNY, BOB_CNY, 7)
                      .post(transfer(6), BANK_CNY, BOB_CNY, 7)))
          .isEqualTo(new TransferExists(transfer(6)));
      assertThat(
              applyAll(
                  store,
                  commit().post(leg(5, 1), BANK_CNY, BOB_CNY, 7),
                  commit().post(leg(5, 1), BANK_CNY, BOB_CNY, 7),
                  // An id below those that came before it.
                  commit().post(transfer(4), BANK_CNY, BOB_CNY, 7),
                  commit().hold(transfer(4), BANK_CNY, BOB_CNY, 7)))
          .containsExactly(
              new Applied(),
              new TransferExists(leg(5, 1)),
              new Applied(),
              new TransferExists(transfer(4)));
      assertThat(store.balance(BOB_CNY).posted()).isEqualTo(14);
    }
  }

  /** 64 bits. */
  @Test
  default void aBalanceThatWouldOverflowFailsItsCommitAlone() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, Long.MAX_VALUE, 1);
      List<CommitOutcome> outcomes =
          applyAll(
              store,
              commit().post(transfer(2), BANK_CNY, ALICE_CNY, 1),
              commit().post(transfer(3), BANK_CNY, BOB_CNY, 1),
              commit().hold(transfer(4), ALICE_CNY, BOB_CNY, Long.MAX_VALUE),
              commit().post(transfer(5), ALICE_CNY, SHOP_CNY, Long.MAX_VALUE));
      assertThat(outcomes.get(0)).isInstanceOf(CommitOutcome.Failed.class);
      assertThat(outcomes.get(1)).isEqualTo(new Applied());
      assertThat(outcomes.get(2)).isEqualTo(new Applied());
      assertThat(outcomes.get(3)).isEqualTo(new InsufficientFunds(ALICE_CNY, 0));
      assertThat(store.balance(ALICE_CNY))
          .isEqualTo(new Balance(ALICE_CNY, Long.MAX_VALUE, Long.MAX_VALUE, 0));
    }
  }

  /** Entries. */
  @Test
  default void entriesTellOneTransferFromTheSideOfTheAccount() {
    try (Store store = openEmpty()) {
      Instant at = Instant.parse("2026-05-06T07:08:09.123456789Z");
      mustApply(store, commitAt(at).post(transfer(1), BANK_CNY, ALICE_CNY, 500));
      mustApply(store, commit().post(transfer(2), ALICE_CNY, SHOP_CNY, 120));

      List<Entry> entries = store.entries(ALICE_CNY, Long.MAX_VALUE, 10);

      assertThat(entries).hasSize(2);
      assertThat(entries.get(0).sequence()).isGreaterThan(entries.get(1).sequence());
      assertThat(entries.get(0).transfer()).isEqualTo(transfer(2));
      assertThat(entries.get(0).kind()).isEqualTo(Entry.Kind.POST);
      assertThat(entries.get(0).counterpart()).isEqualTo(SHOP_CNY);
      assertThat(entries.get(0).minorUnits()).isEqualTo(-120);
      assertThat(entries.get(1).counterpart()).isEqualTo(BANK_CNY);
      assertThat(entries.get(1).minorUnits()).isEqualTo(500);
      assertThat(entries.get(1).at()).isEqualTo(Instant.parse("2026-05-06T07:08:09.123Z"));
      Entry shop = store.entries(SHOP_CNY, Long.MAX_VALUE, 10).get(0);
      assertThat(shop.minorUnits()).isEqualTo(120);
      assertThat(shop.sequence()).isEqualTo(entries.get(0).sequence());
    }
  }

  /** Several assets. */
  @Test
  default void anOwnersBalancesAreListedByAsset() {
    try (Store store = openEmpty()) {
      fund(store, AccountId.wallet(ALICE, "points"), 7, 1);
      fund(store, ALICE_CNY, 5, 2);
      fund(store, AccountId.wallet(ALICE, "USD"), 6, 3);
      fund(store, BOB_CNY, 9, 4);
      assertThat(store.balances(ALICE.toString()))
          .extracting(balance -> balance.account().asset() + balance.posted())
          .containsExactly("CNY5", "USD6", "points7");
      assertThat(store.balances("shop")).isEmpty();
      assertThat(store.checkLedger().balanced()).isTrue();
    }
  }
}
