package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static dev.kabao.wallet.testkit.store.CommitBuilder.commitAt;
import static dev.kabao.wallet.testkit.store.Samples.ALICE;
import static dev.kabao.wallet.testkit.store.Samples.ALICE_CNY;
import static dev.kabao.wallet.testkit.store.Samples.BANK_CNY;
import static dev.kabao.wallet.testkit.store.Samples.BOB_CNY;
import static dev.kabao.wallet.testkit.store.Samples.SHOP_CNY;
import static dev.kabao.wallet.testkit.store.Samples.apply;
import static dev.kabao.wallet.testkit.store.Samples.fund;
import static dev.kabao.wallet.testkit.store.Samples.leg;
import static dev.kabao.wallet.testkit.store.Samples.mustApply;
import static dev.kabao.wallet.testkit.store.Samples.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.AccountType;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.ledger.TrialLine;
import dev.kabao.wallet.spi.store.CommitOutcome.InsufficientFunds;
import dev.kabao.wallet.spi.store.Store;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of {@link StoreContract} about what the books say: of the past, and all together. */
public interface BooksContract extends StoreFixture {
  /** A time. */
  Instant NOON = Instant.parse("2026-04-01T12:00:00Z");

  /** The past. */
  @Test
  default void aPastBalanceIsTheEffectOfAllCommitsUpToThatMoment() {
    try (Store store = openEmpty()) {
      mustApply(store, at(1).post(transfer(1), BANK_CNY, ALICE_CNY, 1000));
      mustApply(store, at(2).hold(transfer(2), ALICE_CNY, SHOP_CNY, 600));
      mustApply(store, at(3).capturePart(leg(2, 1), transfer(2), 250));
      mustApply(store, at(4).hold(transfer(3), BANK_CNY, ALICE_CNY, 70));
      mustApply(store, at(5).capture(leg(2, 2), transfer(2), 100));
      mustApply(store, at(6).voidHold(leg(3, 1), transfer(3)));
      mustApply(store, at(7).post(transfer(4), ALICE_CNY, SHOP_CNY, 5));

      assertPast(store, ALICE_CNY, 0, 0, 0, 0);
      assertPast(store, ALICE_CNY, 1, 1000, 0, 0);
      assertPast(store, ALICE_CNY, 2, 1000, 600, 0);
      assertPast(store, ALICE_CNY, 3, 750, 350, 0);
      assertPast(store, ALICE_CNY, 4, 750, 350, 70);
      assertPast(store, ALICE_CNY, 5, 650, 0, 70);
      assertPast(store, ALICE_CNY, 6, 650, 0, 0);
      assertPast(store, ALICE_CNY, 7, 645, 0, 0);
      assertPast(store, SHOP_CNY, 2, 0, 0, 600);
      assertPast(store, SHOP_CNY, 4, 250, 0, 350);
      assertPast(store, SHOP_CNY, 5, 350, 0, 0);
      assertPast(store, BANK_CNY, 4, -1000, 70, 0);
      for (AccountId account : List.of(ALICE_CNY, SHOP_CNY, BANK_CNY)) {
        for (Instant late : List.of(NOON.plusSeconds(7), Instant.MAX)) {
          assertThat(store.balanceAt(account, late)).isEqualTo(store.balance(account));
        }
        assertThat(store.balanceAt(account, Instant.MIN)).isEqualTo(new Balance(account, 0, 0, 0));
      }
      assertThat(store.balanceAt(BOB_CNY, Instant.MAX)).isEqualTo(new Balance(BOB_CNY, 0, 0, 0));
    }
  }

  /** Times, not the order of commits. */
  @Test
  default void aPastBalanceGoesByTheTimesOfCommitsInWhateverOrderTheyCame() {
    try (Store store = openEmpty()) {
      mustApply(store, at(5).post(transfer(1), BANK_CNY, ALICE_CNY, 100));
      mustApply(store, at(2).post(transfer(2), BANK_CNY, ALICE_CNY, 10));
      mustApply(store, at(4).hold(transfer(3), ALICE_CNY, SHOP_CNY, 50));
      mustApply(store, at(3).capturePart(leg(3, 1), transfer(3), 20));
      assertPast(store, ALICE_CNY, 1, 0, 0, 0);
      assertPast(store, ALICE_CNY, 2, 10, 0, 0);
      // The capture counts by its own time, which was before that of its hold.
      assertPast(store, ALICE_CNY, 3, -10, -20, 0);
      assertPast(store, ALICE_CNY, 4, -10, 30, 0);
      assertPast(store, ALICE_CNY, 5, 90, 30, 0);
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 90, 30, 0));
    }
  }

  /** A moment between two milliseconds. */
  @Test
  default void aMomentIsComparedWithTimesToTheMillisecond() {
    try (Store store = openEmpty()) {
      mustApply(
          store, commitAt(NOON.plusNanos(1_999_999)).post(transfer(1), BANK_CNY, ALICE_CNY, 9));
      assertThat(store.balanceAt(ALICE_CNY, NOON.plusNanos(999_999)).posted()).isZero();
      assertThat(store.balanceAt(ALICE_CNY, NOON.plusNanos(1_000_000)).posted()).isEqualTo(9);
    }
  }

  /** By id. */
  @Test
  default void aTransferIsFoundByItsIdAsTheAccountSeesItThatLoses() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 1000, 1);
      mustApply(store, commitAt(NOON).hold(transfer(2), ALICE_CNY, SHOP_CNY, 600));
      mustApply(store, commit().capturePart(leg(2, 1), transfer(2), 250));
      List<Entry> alices = store.entries(ALICE_CNY, Long.MAX_VALUE, 2);
      assertThat(store.transfer(leg(2, 1))).contains(alices.get(0));
      assertThat(store.transfer(transfer(2))).contains(alices.get(1));
      assertThat(alices.get(1).at()).isEqualTo(NOON);
      assertThat(store.transfer(transfer(1)))
          .get()
          .extracting(Entry::counterpart, Entry::minorUnits, Entry::kind)
          .containsExactly(ALICE_CNY, -1000L, Entry.Kind.POST);
      assertThat(store.transfer(leg(2, 2))).isEmpty();
      assertThat(apply(store, commit().post(leg(2, 2), BOB_CNY, SHOP_CNY, 1)))
          .isEqualTo(new InsufficientFunds(BOB_CNY, 0));
      assertThat(store.transfer(leg(2, 2))).isEmpty();
    }
  }

  /** All together. */
  @Test
  default void theTrialBalanceHasALineForEachAssetAndKindOfAccount() {
    AccountId points = AccountId.wallet(ALICE, "points");
    AccountId counter = AccountId.counter("rule", "CNY");
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 1000, 1);
      fund(store, BOB_CNY, 500, 2);
      fund(store, points, 7, 3);
      mustApply(store, commit().post(transfer(4), ALICE_CNY, BOB_CNY, 100));
      mustApply(store, commit().hold(transfer(5), ALICE_CNY, SHOP_CNY, 600));
      mustApply(store, commit().capturePart(leg(5, 1), transfer(5), 50));
      mustApply(store, commit().voidHold(leg(5, 2), transfer(5)));
      mustApply(store, commit().postUpTo(9, transfer(6), AccountId.allowance("CNY"), counter, 9));
      assertThat(store.checkLedger().trialBalance())
          .containsExactly(
              line("CNY", AccountType.WALLET, 2, 150, 1600),
              line("CNY", AccountType.ISSUER, 1, 1500, 0),
              line("CNY", AccountType.PAYEE, 1, 0, 50),
              line("CNY.counted", AccountType.COUNTER, 1, 0, 9),
              line("CNY.counted", AccountType.ALLOWANCE, 1, 9, 0),
              line("points", AccountType.WALLET, 1, 0, 7),
              line("points", AccountType.ISSUER, 1, 7, 0));
    }
  }

  /** Sums without bounds. */
  @Test
  default void aTrialBalanceSumsBeyond64Bits() {
    BigInteger thrice = BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(3));
    try (Store store = openEmpty()) {
      for (int i = 0; i < 3; i++) {
        AccountId bank = AccountId.issuer("bank-" + i, "CNY");
        AccountId shop = AccountId.payee("shop-" + i, "CNY");
        mustApply(store, commit().post(transfer(i), bank, shop, Long.MAX_VALUE));
      }
      assertThat(store.checkLedger().trialBalance())
          .containsExactly(
              new TrialLine("CNY", AccountType.ISSUER, 3, thrice, BigInteger.ZERO),
              new TrialLine("CNY", AccountType.PAYEE, 3, BigInteger.ZERO, thrice));
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  private static CommitBuilder at(int second) {
    return commitAt(NOON.plusSeconds(second));
  }

  private static void assertPast(
      Store store, AccountId account, int second, long posted, long out, long in) {
    assertThat(store.balanceAt(account, NOON.plusSeconds(second)))
        .isEqualTo(new Balance(account, posted, out, in));
  }

  private static TrialLine line(
      String asset, AccountType type, long accounts, long debits, long credits) {
    return new TrialLine(
        asset, type, accounts, BigInteger.valueOf(debits), BigInteger.valueOf(credits));
  }
}
