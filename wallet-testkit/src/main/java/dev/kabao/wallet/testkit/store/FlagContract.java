package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static dev.kabao.wallet.testkit.store.Samples.ALICE;
import static dev.kabao.wallet.testkit.store.Samples.ALICE_CNY;
import static dev.kabao.wallet.testkit.store.Samples.BANK_CNY;
import static dev.kabao.wallet.testkit.store.Samples.BOB;
import static dev.kabao.wallet.testkit.store.Samples.BOB_CNY;
import static dev.kabao.wallet.testkit.store.Samples.SHOP_CNY;
import static dev.kabao.wallet.testkit.store.Samples.apply;
import static dev.kabao.wallet.testkit.store.Samples.applyAll;
import static dev.kabao.wallet.testkit.store.Samples.fund;
import static dev.kabao.wallet.testkit.store.Samples.leg;
import static dev.kabao.wallet.testkit.store.Samples.mustApply;
import static dev.kabao.wallet.testkit.store.Samples.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.CommitOutcome.AccountBlocked;
import dev.kabao.wallet.spi.store.CommitOutcome.AccountNotEmpty;
import dev.kabao.wallet.spi.store.CommitOutcome.Applied;
import dev.kabao.wallet.spi.store.CommitOutcome.InsufficientFunds;
import dev.kabao.wallet.spi.store.Store;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The part of {@link StoreContract} about owners to whom something is forbidden. */
public interface FlagContract extends StoreFixture {

  /** The table of {@link AccountFlag}. */
  @Test
  default void eachFlagForbidsWhatItsTableSays() {
    try (Store store = openEmpty()) {
      String alice = ALICE.toString();
      fund(store, ALICE_CNY, 1000, 1);
      fund(store, BOB_CNY, 1000, 2);
      mustApply(store, commit().hold(transfer(3), ALICE_CNY, SHOP_CNY, 100));
      mustApply(store, commit().hold(transfer(4), BOB_CNY, ALICE_CNY, 100));
      AccountBlocked out = new AccountBlocked(ALICE_CNY, AccountFlag.FROZEN_OUT);
      AccountBlocked in = new AccountBlocked(ALICE_CNY, AccountFlag.FROZEN_IN);

      mustApply(store, commit().flags(alice, AccountFlag.FROZEN_OUT));
      assertThat(
              applyAll(
                  store,
                  commit().post(transfer(5), ALICE_CNY, SHOP_CNY, 1),
                  commit().hold(transfer(5), ALICE_CNY, SHOP_CNY, 1),
                  commit().giveBack(transfer(5), ALICE_CNY, SHOP_CNY, 1),
                  commit().post(transfer(5), BANK_CNY, ALICE_CNY, 1),
                  commit().hold(transfer(6), BANK_CNY, ALICE_CNY, 1),
                  commit().capturePart(leg(3, 1), transfer(3), 10),
                  commit().capturePart(leg(4, 1), transfer(4), 10)))
          .containsExactly(
              out, out, out, new Applied(), new Applied(), new Applied(), new Applied());

      mustApply(store, commit().flags(alice, AccountFlag.FROZEN_IN));
      assertThat(
              applyAll(
                  store,
                  commit().post(transfer(7), BANK_CNY, ALICE_CNY, 1),
                  commit().hold(transfer(7), BANK_CNY, ALICE_CNY, 1),
                  commit().postUpTo(1, transfer(7), BANK_CNY, ALICE_CNY, 1),
                  commit().giveBack(transfer(7), SHOP_CNY, ALICE_CNY, 1),
                  commit().post(transfer(8), ALICE_CNY, SHOP_CNY, 1),
                  commit().hold(transfer(9), ALICE_CNY, SHOP_CNY, 1),
                  commit().capture(leg(3, 2), transfer(3), 10),
                  commit().capture(leg(4, 2), transfer(4), 10),
                  commit().voidHold(leg(9, 1), transfer(9)),
                  commit().voidHold(leg(6, 1), transfer(6))))
          .startsWith(in, in, in)
          .endsWith(Stream.generate(Applied::new).limit(7).toArray(CommitOutcome[]::new));

      mustApply(store, commit().flags(alice, AccountFlag.FROZEN_IN, AccountFlag.FROZEN_OUT));
      assertThat(
              applyAll(
                  store,
                  commit().post(transfer(10), ALICE_CNY, SHOP_CNY, 1),
                  commit().post(transfer(10), BOB_CNY, ALICE_CNY, 1)))
          .containsExactly(out, in);
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  /** Closed. */
  @Test
  default void nothingMovesOnAClosedAccountAnyMore() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 1, 1);
      mustApply(
          store,
          commit()
              .post(transfer(2), ALICE_CNY, SHOP_CNY, 1)
              .flags(ALICE.toString(), AccountFlag.CLOSED, AccountFlag.FROZEN_IN));
      AccountBlocked closed = new AccountBlocked(ALICE_CNY, AccountFlag.CLOSED);
      assertThat(
              applyAll(
                  store,
                  commit().post(transfer(3), BANK_CNY, ALICE_CNY, 1),
                  commit().giveBack(transfer(3), SHOP_CNY, ALICE_CNY, 1),
                  commit().hold(transfer(3), BANK_CNY, ALICE_CNY, 1),
                  // The flag is told, not that there is nothing to spend.
                  commit().post(transfer(3), ALICE_CNY, SHOP_CNY, 1)))
          .containsExactly(closed, closed, closed, closed);
      mustApply(store, commit().flags(ALICE.toString()));
      mustApply(store, commit().post(transfer(3), BANK_CNY, ALICE_CNY, 1));
    }
  }

  /** What must be ended first. */
  @Test
  default void anOwnerIsClosedOnlyWhenAllAccountsAreEmpty() {
    AccountId points = AccountId.wallet(ALICE, "points");
    AccountId pointsShop = AccountId.payee("shop", "points");
    CommitBuilder close = commit().flags(ALICE.toString(), AccountFlag.CLOSED);
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 10, 1);
      fund(store, points, 5, 2);
      assertThat(apply(store, close)).isEqualTo(new AccountNotEmpty(ALICE_CNY));
      mustApply(store, commit().post(transfer(3), ALICE_CNY, SHOP_CNY, 10));
      assertThat(apply(store, close)).isEqualTo(new AccountNotEmpty(points));
      mustApply(store, commit().hold(transfer(4), points, pointsShop, 5));
      mustApply(store, commit().capturePart(leg(4, 1), transfer(4), 4));
      mustApply(store, commit().hold(transfer(5), BANK_CNY, ALICE_CNY, 5));
      assertThat(apply(store, close)).isEqualTo(new AccountNotEmpty(ALICE_CNY));
      mustApply(store, commit().voidHold(leg(5, 1), transfer(5)));
      assertThat(apply(store, close)).isEqualTo(new AccountNotEmpty(points));
      assertThat(store.flags(ALICE.toString())).isEmpty();
      mustApply(
          store,
          commit().capture(leg(4, 2), transfer(4), 1).flags(ALICE.toString(), AccountFlag.CLOSED));
      assertThat(store.flags(ALICE.toString())).containsExactly(AccountFlag.CLOSED);
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  /** The commit's own transfers count. */
  @Test
  default void flagsAreAppliedAfterTheTransfersOfTheirCommitAndStandOrFallWithThem() {
    try (Store store = openEmpty()) {
      assertThat(
              applyAll(
                  store,
                  commit()
                      .post(transfer(1), BANK_CNY, ALICE_CNY, 5)
                      .flags(ALICE.toString(), AccountFlag.CLOSED),
                  commit()
                      .post(transfer(1), BANK_CNY, ALICE_CNY, 5)
                      .flags(BOB.toString(), AccountFlag.FROZEN_IN)
                      .flags(ALICE.toString(), AccountFlag.CLOSED),
                  commit()
                      .post(transfer(1), BANK_CNY, ALICE_CNY, 5)
                      .flags(ALICE.toString(), AccountFlag.FROZEN_IN),
                  commit().post(transfer(2), BANK_CNY, ALICE_CNY, 5),
                  commit()
                      .post(transfer(3), SHOP_CNY, BOB_CNY, 5)
                      .post(transfer(2), SHOP_CNY, ALICE_CNY, 5)
                      .flags(ALICE.toString()),
                  commit().flags(ALICE.toString()).flags(BOB.toString(), AccountFlag.FROZEN_OUT),
                  commit().post(transfer(2), BANK_CNY, ALICE_CNY, 5)))
          .containsExactly(
              new AccountNotEmpty(ALICE_CNY),
              new AccountNotEmpty(ALICE_CNY),
              new Applied(),
              new AccountBlocked(ALICE_CNY, AccountFlag.FROZEN_IN),
              new AccountBlocked(ALICE_CNY, AccountFlag.FROZEN_IN),
              new Applied(),
              new Applied());
      assertThat(store.flags(ALICE.toString())).isEmpty();
      assertThat(store.flags(BOB.toString())).containsExactly(AccountFlag.FROZEN_OUT);
      assertThat(store.balance(ALICE_CNY).posted()).isEqualTo(10);
    }
  }

  /** All accounts, today's and tomorrow's. */
  @Test
  default void aFlagHoldsForAccountsThatDoNotExistYetAndForNoSystemAccount() {
    AccountId points = AccountId.wallet(BOB, "points");
    AccountId pointsBank = AccountId.issuer("bank", "points");
    AccountId namesake = AccountId.payee(BOB.toString(), "CNY");
    try (Store store = openEmpty()) {
      // Known to be untouched before the flag came.
      assertThat(apply(store, commit().post(transfer(1), BOB_CNY, SHOP_CNY, 1)))
          .isEqualTo(new InsufficientFunds(BOB_CNY, 0));
      mustApply(store, commit().flags(BOB.toString(), AccountFlag.FROZEN_IN));
      assertThat(
              applyAll(
                  store,
                  commit().post(transfer(1), BANK_CNY, BOB_CNY, 1),
                  commit().post(transfer(1), pointsBank, points, 1),
                  commit().post(transfer(1), BANK_CNY, namesake, 1)))
          .containsExactly(
              new AccountBlocked(BOB_CNY, AccountFlag.FROZEN_IN),
              new AccountBlocked(points, AccountFlag.FROZEN_IN),
              new Applied());
      mustApply(store, commit().flags(BOB.toString(), AccountFlag.CLOSED));
      assertThat(apply(store, commit().giveBack(transfer(2), pointsBank, points, 1)))
          .isEqualTo(new AccountBlocked(points, AccountFlag.CLOSED));
    }
  }

  /** Reading. */
  @Test
  default void allFlagsOfAnOwnerAreThoseOfTheLastWrite() {
    try (Store store = openEmpty()) {
      assertThat(store.flags("nobody")).isEmpty();
      mustApply(
          store,
          commit()
              .flags("a", AccountFlag.FROZEN_IN)
              .flags("a", AccountFlag.FROZEN_OUT, AccountFlag.CLOSED)
              .flags("b", AccountFlag.CLOSED)
              .flags("b"));
      assertThat(store.flags("a")).isEqualTo(Set.of(AccountFlag.FROZEN_OUT, AccountFlag.CLOSED));
      assertThat(store.flags("b")).isEmpty();
      mustApply(store, commit().flags("a"));
      assertThat(store.flags("a")).isEmpty();
    }
  }

  /** Durability. */
  @Test
  default void flagsAreThereWhenTheStoreIsOpenedAgain() {
    Store before = openEmpty();
    fund(before, ALICE_CNY, 10, 1);
    mustApply(before, commit().flags(ALICE.toString(), AccountFlag.FROZEN_OUT));
    Optional<Store> reopened = reopen(before);
    try (Store store = reopened.orElse(before)) {
      assertThat(store.flags(ALICE.toString())).containsExactly(AccountFlag.FROZEN_OUT);
      assertThat(apply(store, commit().post(transfer(2), ALICE_CNY, SHOP_CNY, 1)))
          .isEqualTo(new AccountBlocked(ALICE_CNY, AccountFlag.FROZEN_OUT));
    }
  }
}
