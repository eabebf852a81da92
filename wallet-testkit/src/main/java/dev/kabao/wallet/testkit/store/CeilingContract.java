package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static dev.kabao.wallet.testkit.store.Samples.ALICE_CNY;
import static dev.kabao.wallet.testkit.store.Samples.BANK_CNY;
import static dev.kabao.wallet.testkit.store.Samples.BOB_CNY;
import static dev.kabao.wallet.testkit.store.Samples.SHOP_CNY;
import static dev.kabao.wallet.testkit.store.Samples.apply;
import static dev.kabao.wallet.testkit.store.Samples.applyAll;
import static dev.kabao.wallet.testkit.store.Samples.fund;
import static dev.kabao.wallet.testkit.store.Samples.leg;
import static dev.kabao.wallet.testkit.store.Samples.mustApply;
import static dev.kabao.wallet.testkit.store.Samples.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.spi.store.CommitOutcome.Applied;
import dev.kabao.wallet.spi.store.CommitOutcome.CeilingPassed;
import dev.kabao.wallet.spi.store.CommitOutcome.InsufficientFunds;
import dev.kabao.wallet.spi.store.Store;
import org.junit.jupiter.api.Test;

/** The part of {@link StoreContract} about ceilings, on which limits rest. */
public interface CeilingContract extends StoreFixture {
  /** A counter and where it counts from. */
  AccountId COUNTER = AccountId.counter("wallet-1.daily.2026-01-02", "CNY");

  /** Where it counts from. */
  AccountId ALLOWANCE = AccountId.allowance("CNY");

  /** The ceiling. */
  @Test
  default void aPostNeverBringsAnAccountAboveTheCeilingThatItStates() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().postUpTo(100, transfer(1), ALLOWANCE, COUNTER, 60));
      assertThat(apply(store, commit().postUpTo(100, transfer(2), ALLOWANCE, COUNTER, 41)))
          .isEqualTo(new CeilingPassed(COUNTER, 100, 60));
      mustApply(store, commit().postUpTo(100, transfer(2), ALLOWANCE, COUNTER, 40));
      assertThat(apply(store, commit().postUpTo(100, transfer(3), ALLOWANCE, COUNTER, 1)))
          .isEqualTo(new CeilingPassed(COUNTER, 100, 100));
      // Each transfer has a ceiling of its own; one without any has none.
      mustApply(store, commit().postUpTo(101, transfer(3), ALLOWANCE, COUNTER, 1));
      mustApply(store, commit().post(transfer(4), ALLOWANCE, COUNTER, 50));
      assertThat(apply(store, commit().postUpTo(0, transfer(5), ALLOWANCE, COUNTER, 1)))
          .isEqualTo(new CeilingPassed(COUNTER, 0, 151));
      assertThat(store.balance(COUNTER)).isEqualTo(new Balance(COUNTER, 151, 0, 0));
      assertThat(store.balance(ALLOWANCE).posted()).isEqualTo(-151);
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  /** Large numbers. */
  @Test
  default void aCeilingHoldsUpToTheEndOf64Bits() {
    long most = Long.MAX_VALUE;
    try (Store store = openEmpty()) {
      assertThat(apply(store, commit().postUpTo(most - 1, transfer(1), BANK_CNY, BOB_CNY, most)))
          .isEqualTo(new CeilingPassed(BOB_CNY, most - 1, 0));
      mustApply(store, commit().postUpTo(most - 1, transfer(1), BANK_CNY, BOB_CNY, most - 1));
      assertThat(apply(store, commit().postUpTo(most - 1, transfer(2), BANK_CNY, BOB_CNY, most)))
          .isEqualTo(new CeilingPassed(BOB_CNY, most - 1, most - 1));
    }
  }

  /** One commit, one batch. */
  @Test
  default void transfersOfOneCommitAndCommitsOfOneBatchCountTogether() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 1000, 1);
      assertThat(
              applyAll(
                  store,
                  commit()
                      .post(transfer(2), ALICE_CNY, SHOP_CNY, 60)
                      .postUpTo(100, leg(2, 1), ALLOWANCE, COUNTER, 60),
                  commit()
                      .post(transfer(3), ALICE_CNY, SHOP_CNY, 60)
                      .postUpTo(100, leg(3, 1), ALLOWANCE, COUNTER, 60),
                  commit()
                      .postUpTo(100, leg(4, 1), ALLOWANCE, COUNTER, 30)
                      .postUpTo(100, leg(4, 2), ALLOWANCE, COUNTER, 11),
                  commit()
                      .post(transfer(5), ALICE_CNY, SHOP_CNY, 40)
                      .postUpTo(100, leg(5, 1), ALLOWANCE, COUNTER, 40)))
          .containsExactly(
              new Applied(),
              new CeilingPassed(COUNTER, 100, 60),
              // What was posted before the commit, not before its second transfer.
              new CeilingPassed(COUNTER, 100, 60),
              new Applied());
      assertThat(store.balance(ALICE_CNY).posted()).isEqualTo(900);
      assertThat(store.balance(SHOP_CNY).posted()).isEqualTo(100);
    }
  }

  /** Giving back. */
  @Test
  default void whatIsGivenBackMakesRoomAndACounterHasTheFloorOfAnyOwnedAccount() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().postUpTo(100, transfer(1), ALLOWANCE, COUNTER, 100));
      assertThat(
              applyAll(
                  store,
                  commit().giveBack(transfer(2), COUNTER, ALLOWANCE, 101),
                  commit().giveBack(transfer(2), COUNTER, ALLOWANCE, 30),
                  commit().postUpTo(100, transfer(3), ALLOWANCE, COUNTER, 30)))
          .containsExactly(new InsufficientFunds(COUNTER, 100), new Applied(), new Applied());
    }
  }

  /** Long names. */
  @Test
  default void anOwnerHasUpTo96Characters() {
    AccountId counter = AccountId.counter("o".repeat(96), "CNY");
    try (Store store = openEmpty()) {
      mustApply(store, commit().postUpTo(5, transfer(1), ALLOWANCE, counter, 5));
      assertThat(store.balance(counter).posted()).isEqualTo(5);
      assertThat(store.balances(counter.owner())).containsExactly(new Balance(counter, 5, 0, 0));
    }
  }
}
