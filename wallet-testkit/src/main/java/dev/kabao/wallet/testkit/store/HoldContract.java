package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
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
import static org.assertj.core.api.Assertions.tuple;

import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.spi.store.CommitOutcome.Applied;
import dev.kabao.wallet.spi.store.CommitOutcome.HoldNotOpen;
import dev.kabao.wallet.spi.store.CommitOutcome.InsufficientFunds;
import dev.kabao.wallet.spi.store.CommitOutcome.StaleDocument;
import dev.kabao.wallet.spi.store.Store;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of {@link StoreContract} about money that is set aside first. */
public interface HoldContract extends StoreFixture {

  /** Available falls at once. */
  @Test
  default void aHoldSetsItsAmountAsideUntilItIsCaptured() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 1000, 1);
      mustApply(store, commit().hold(transfer(2), ALICE_CNY, BOB_CNY, 700));
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 1000, 700, 0));
      assertThat(store.balance(ALICE_CNY).available()).isEqualTo(300);
      assertThat(store.balance(BOB_CNY)).isEqualTo(new Balance(BOB_CNY, 0, 0, 700));
      assertThat(apply(store, commit().post(transfer(3), ALICE_CNY, SHOP_CNY, 301)))
          .isEqualTo(new InsufficientFunds(ALICE_CNY, 300));
      assertThat(apply(store, commit().hold(transfer(3), ALICE_CNY, SHOP_CNY, 301)))
          .isEqualTo(new InsufficientFunds(ALICE_CNY, 300));
      // What is on its way is not there yet.
      assertThat(apply(store, commit().post(transfer(4), BOB_CNY, SHOP_CNY, 1)))
          .isEqualTo(new InsufficientFunds(BOB_CNY, 0));

      mustApply(store, commit().capture(leg(2, 1), transfer(2), 700));

      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 300, 0, 0));
      assertThat(store.balance(BOB_CNY)).isEqualTo(new Balance(BOB_CNY, 700, 0, 0));
      assertThat(store.checkLedger().balanced()).isTrue();
    }
  }

  /** Partial capture. */
  @Test
  default void aCaptureOfAPartFreesTheRest() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 1000, 1);
      mustApply(store, commit().hold(transfer(2), ALICE_CNY, SHOP_CNY, 700));
      assertThat(store.balance(SHOP_CNY)).isEqualTo(new Balance(SHOP_CNY, 0, 0, 700));
      mustApply(store, commit().capture(leg(2, 1), transfer(2), 200));
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 800, 0, 0));
      assertThat(store.balance(SHOP_CNY)).isEqualTo(new Balance(SHOP_CNY, 200, 0, 0));
      assertThat(apply(store, commit().capture(leg(2, 2), transfer(2), 1)))
          .isEqualTo(new HoldNotOpen(transfer(2)));
      assertThat(store.checkLedger().balanced()).isTrue();
    }
  }

  /** Void. */
  @Test
  default void aVoidFreesAll() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 1000, 1);
      mustApply(store, commit().hold(transfer(2), ALICE_CNY, BOB_CNY, 700));
      mustApply(store, commit().voidHold(leg(2, 1), transfer(2)));
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 1000, 0, 0));
      assertThat(store.balance(BOB_CNY)).isEqualTo(new Balance(BOB_CNY, 0, 0, 0));
      assertThat(store.checkLedger().balanced()).isTrue();
    }
  }

  /** Exactly once. */
  @Test
  default void aHoldEndsOnce() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().hold(transfer(1), BANK_CNY, ALICE_CNY, 100));
      mustApply(store, commit().hold(transfer(2), BANK_CNY, ALICE_CNY, 100));
      HoldNotOpen first = new HoldNotOpen(transfer(1));
      HoldNotOpen second = new HoldNotOpen(transfer(2));
      assertThat(
              applyAll(
                  store,
                  commit().capture(leg(1, 1), transfer(1), 100),
                  commit().capture(leg(1, 2), transfer(1), 100),
                  commit().voidHold(leg(2, 1), transfer(2)),
                  commit().voidHold(leg(2, 2), transfer(2))))
          .containsExactly(new Applied(), first, new Applied(), second);
      assertThat(apply(store, commit().voidHold(leg(1, 3), transfer(1)))).isEqualTo(first);
      assertThat(apply(store, commit().capture(leg(2, 3), transfer(2), 1))).isEqualTo(second);
      assertThat(
              apply(
                  store,
                  commit()
                      .hold(transfer(3), BANK_CNY, ALICE_CNY, 9)
                      .capture(leg(3, 1), transfer(3), 9)
                      .voidHold(leg(3, 2), transfer(3))))
          .isEqualTo(new HoldNotOpen(transfer(3)));
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 100, 0, 0));
    }
  }

  /** What is no open hold. */
  @Test
  default void aCaptureNeedsAnOpenHoldOfItsAmount() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 1000, 1);
      mustApply(store, commit().hold(transfer(2), ALICE_CNY, SHOP_CNY, 10));
      assertThat(
              applyAll(
                  store,
                  commit().capture(leg(2, 1), transfer(2), 11),
                  commit().capture(leg(1, 1), transfer(1), 10),
                  commit().voidHold(leg(8, 1), transfer(8))))
          .containsExactly(
              new HoldNotOpen(transfer(2)),
              new HoldNotOpen(transfer(1)),
              new HoldNotOpen(transfer(8)));
      mustApply(store, commit().capture(leg(2, 1), transfer(2), 10));
    }
  }

  /** Atomicity. */
  @Test
  default void aRefusedCommitNeitherMakesNorEndsAHold() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 100, 1);
      mustApply(store, commit().hold(transfer(2), ALICE_CNY, SHOP_CNY, 60));
      assertThat(
              applyAll(
                  store,
                  commit().voidHold(leg(2, 1), transfer(2)).post(transfer(4), BOB_CNY, SHOP_CNY, 1),
                  commit().hold(transfer(3), ALICE_CNY, SHOP_CNY, 40).write(CARDS, id(1), 9, "x"),
                  commit()
                      .hold(transfer(3), ALICE_CNY, SHOP_CNY, 40)
                      .capture(leg(3, 1), transfer(9), 1),
                  commit().capture(leg(3, 1), transfer(3), 40)))
          .containsExactly(
              new InsufficientFunds(BOB_CNY, 0),
              new StaleDocument(CARDS, id(1)),
              new HoldNotOpen(transfer(9)),
              new HoldNotOpen(transfer(3)));
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 100, 60, 0));
      mustApply(store, commit().capture(leg(2, 1), transfer(2), 60));
      assertThat(store.checkLedger().balanced()).isTrue();
    }
  }

  /** One commit, one batch. */
  @Test
  default void aHoldCanBeEndedInTheCommitOrTheBatchThatMadeIt() {
    try (Store store = openEmpty()) {
      assertThat(
              applyAll(
                  store,
                  commit()
                      .hold(transfer(1), BANK_CNY, ALICE_CNY, 50)
                      .capture(leg(1, 1), transfer(1), 30),
                  commit().hold(transfer(2), ALICE_CNY, SHOP_CNY, 30),
                  commit().capture(leg(2, 1), transfer(2), 30)))
          .containsOnly(new Applied());
      assertThat(store.balance(SHOP_CNY)).isEqualTo(new Balance(SHOP_CNY, 30, 0, 0));
      assertThat(store.balance(BANK_CNY)).isEqualTo(new Balance(BANK_CNY, -30, 0, 0));
      assertThat(store.checkLedger().balanced()).isTrue();
    }
  }

  /** Entries of holds. */
  @Test
  default void entriesOfAHoldAndItsVoidCarryTheSignOfTheCapture() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 1000, 1);
      mustApply(store, commit().hold(transfer(2), ALICE_CNY, BOB_CNY, 70));
      mustApply(store, commit().voidHold(leg(2, 1), transfer(2)));
      mustApply(store, commit().hold(transfer(3), ALICE_CNY, BOB_CNY, 60));
      mustApply(store, commit().capture(leg(3, 1), transfer(3), 50));
      assertThat(store.entries(ALICE_CNY, Long.MAX_VALUE, 4))
          .extracting(Entry::kind, Entry::minorUnits, Entry::transfer)
          .containsExactly(
              tuple(Entry.Kind.CAPTURE, -50L, leg(3, 1)),
              tuple(Entry.Kind.HOLD, -60L, transfer(3)),
              tuple(Entry.Kind.VOID, -70L, leg(2, 1)),
              tuple(Entry.Kind.HOLD, -70L, transfer(2)));
      List<Entry> bob = store.entries(BOB_CNY, Long.MAX_VALUE, 10);
      assertThat(bob).extracting(Entry::minorUnits).containsExactly(50L, 60L, 70L, 70L);
      assertThat(bob).extracting(Entry::counterpart).containsOnly(ALICE_CNY);
    }
  }
}
