package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static dev.kabao.wallet.testkit.store.Samples.apply;
import static dev.kabao.wallet.testkit.store.Samples.mustApply;
import static dev.kabao.wallet.testkit.store.Samples.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.spi.store.CommitOutcome.Failed;
import dev.kabao.wallet.spi.store.Store;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of {@link StoreContract} about tallies, on which pictures of one's money rest. */
public interface TallyContract extends StoreFixture {
  /** The asset of the tallies here. */
  String ASSET = AccountId.tallied("CNY");

  /** A tally has no floor, and its transfers add up to zero as all others do. */
  @Test
  default void aTallyMayFallBelowZero() {
    AccountId out = AccountId.tally("wallet-1.202601.payee", "CNY");
    AccountId in = AccountId.tally("wallet-1.202601.food", "CNY");
    try (Store store = openEmpty()) {
      mustApply(store, commit().post(transfer(1), out, in, 70));
      mustApply(store, commit().post(transfer(2), out, in, 30).post(transfer(3), in, out, 10));
      assertThat(store.balance(out)).isEqualTo(new Balance(out, -90, 0, 0));
      assertThat(store.balance(in)).isEqualTo(new Balance(in, 90, 0, 0));
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  /** A range of owners, in order. */
  @Test
  default void talliesOfARangeOfOwnersComeInTheirOrder() {
    List<String> owners =
        List.of("w-1.202601.a", "w-1.202601.b", "w-1.202601.b-c", "w-1.202602.a", "w-10.202601.a");
    AccountId other = AccountId.tally("z", "CNY");
    try (Store store = openEmpty()) {
      CommitBuilder commit = commit();
      for (int i = owners.size() - 1; i >= 0; i--) {
        commit.post(transfer(i + 1L), other, AccountId.tally(owners.get(i), "CNY"), i + 1L);
      }
      mustApply(store, commit);
      // Of other kinds and assets, under an owner of the range.
      mustApply(
          store,
          commit()
              .post(
                  transfer(100),
                  AccountId.allowance("CNY"),
                  AccountId.counter("w-1.202601.a", "CNY"),
                  5)
              .post(
                  transfer(101),
                  AccountId.tally("z", "EUR"),
                  AccountId.tally("w-1.202601.a", "EUR"),
                  5));
      assertThat(owners(store.tallies(ASSET, "w-1.202601.", "w-1.202601/", 1000)))
          .isEqualTo(owners.subList(0, 3));
      assertThat(owners(store.tallies(ASSET, "w-1.", "w-1/", 1000)))
          .isEqualTo(owners.subList(0, 4));
      assertThat(store.tallies(ASSET, "w-1.202601.b", "w-1.202601.b-c", 1000))
          .containsExactly(new Balance(AccountId.tally("w-1.202601.b", "CNY"), 2, 0, 0));
      assertThat(store.tallies(ASSET, "w-2", "w-3", 1000)).isEmpty();
      assertThat(store.tallies(ASSET, "w-3", "w-2", 1000)).isEmpty();
      List<String> paged = new ArrayList<>();
      List<String> page = owners(store.tallies(ASSET, "w-1.", "w-1/", 3));
      while (!page.isEmpty()) {
        paged.addAll(page);
        page = owners(store.tallies(ASSET, page.get(page.size() - 1) + "\0", "w-1/", 3));
      }
      assertThat(paged).isEqualTo(owners.subList(0, 4));
    }
  }

  /** Large numbers. */
  @Test
  default void aTallyStaysWithinTheRangeOf64Bits() {
    AccountId low = AccountId.tally("low", "CNY");
    AccountId high = AccountId.tally("high", "CNY");
    long most = Long.MAX_VALUE;
    try (Store store = openEmpty()) {
      mustApply(store, commit().post(transfer(1), low, high, most));
      mustApply(store, commit().post(transfer(2), low, AccountId.tally("third", "CNY"), 1));
      assertThat(apply(store, commit().post(transfer(3), low, AccountId.tally("third", "CNY"), 1)))
          .isInstanceOf(Failed.class);
      assertThat(apply(store, commit().post(transfer(4), AccountId.tally("x", "CNY"), high, 1)))
          .isInstanceOf(Failed.class);
      assertThat(store.balance(low)).isEqualTo(new Balance(low, Long.MIN_VALUE, 0, 0));
      assertThat(store.balance(high)).isEqualTo(new Balance(high, most, 0, 0));
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  private static List<String> owners(List<Balance> balances) {
    return balances.stream().map(balance -> balance.account().owner()).toList();
  }
}
