package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static dev.kabao.wallet.testkit.store.Samples.ALICE_CNY;
import static dev.kabao.wallet.testkit.store.Samples.BANK_CNY;
import static dev.kabao.wallet.testkit.store.Samples.BOB_CNY;
import static dev.kabao.wallet.testkit.store.Samples.SHOP_CNY;
import static dev.kabao.wallet.testkit.store.Samples.apply;
import static dev.kabao.wallet.testkit.store.Samples.claim;
import static dev.kabao.wallet.testkit.store.Samples.fund;
import static dev.kabao.wallet.testkit.store.Samples.id;
import static dev.kabao.wallet.testkit.store.Samples.leg;
import static dev.kabao.wallet.testkit.store.Samples.mustApply;
import static dev.kabao.wallet.testkit.store.Samples.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.CommitOutcome.Applied;
import dev.kabao.wallet.spi.store.CommitOutcome.CeilingPassed;
import dev.kabao.wallet.spi.store.CommitOutcome.HoldNotOpen;
import dev.kabao.wallet.spi.store.CommitOutcome.InsufficientFunds;
import dev.kabao.wallet.spi.store.CommitOutcome.Replayed;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.WalletId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The part of {@link StoreContract} about 64 threads that are all after the same money. */
public interface MoneyRaceContract extends StoreFixture {
  /** How many threads. */
  int RUNNERS = 64;

  /** How often they race. */
  int ROUNDS = 100;

  /** One balance. */
  @Test
  default void manyThreadsThatSpendOneBalanceSpendAllOfItAndNoMore() {
    try (Store store = openEmpty()) {
      for (int round = 0; round < ROUNDS; round++) {
        fund(store, spender(round), 20, round);
      }
      List<List<CommitOutcome>> outcomes =
          Race.rounds(
              ROUNDS,
              RUNNERS,
              (round, runner) ->
                  apply(
                      store,
                      commit()
                          .claim(claim(number(round, runner), "pay"))
                          .post(paid(round, runner), spender(round), SHOP_CNY, 1)));
      for (int round = 0; round < ROUNDS; round++) {
        List<CommitOutcome> each = outcomes.get(round);
        assertThat(each).filteredOn(new Applied()::equals).hasSize(20);
        assertThat(each)
            .filteredOn(new InsufficientFunds(spender(round), 0)::equals)
            .hasSize(RUNNERS - 20);
        assertThat(store.balance(spender(round))).isEqualTo(new Balance(spender(round), 0, 0, 0));
        for (int runner = 0; runner < RUNNERS; runner++) {
          assertOwnAnswer(store, each.get(runner), round, runner);
        }
      }
      assertThat(store.balance(SHOP_CNY).posted()).isEqualTo(20L * ROUNDS);
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  /** One limit. */
  @Test
  default void manyThreadsNeverPassOneCeilingTogether() {
    AccountId allowance = AccountId.allowance("CNY");
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 1_000_000, 1);
      List<List<CommitOutcome>> outcomes =
          Race.rounds(
              ROUNDS,
              RUNNERS,
              (round, runner) ->
                  apply(
                      store,
                      commit()
                          .post(paid(round, runner), ALICE_CNY, SHOP_CNY, 3)
                          .postUpTo(
                              62, leg(number(round, runner), 1), allowance, counter(round), 3)));
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(outcomes.get(round)).filteredOn(new Applied()::equals).hasSize(20);
        assertThat(outcomes.get(round))
            .filteredOn(new CeilingPassed(counter(round), 62, 60)::equals)
            .hasSize(RUNNERS - 20);
        assertThat(store.balance(counter(round)).posted()).isEqualTo(60);
      }
      assertThat(store.balance(ALICE_CNY).posted()).isEqualTo(1_000_000 - 60L * ROUNDS);
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  /** One hold, in parts. */
  @Test
  default void manyThreadsThatCaptureOneHoldCaptureAllOfItAndNoMore() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 20L * ROUNDS, ROUNDS);
      for (int round = 0; round < ROUNDS; round++) {
        mustApply(store, commit().hold(transfer(round), ALICE_CNY, BOB_CNY, 20));
      }
      List<List<CommitOutcome>> outcomes =
          Race.rounds(
              ROUNDS,
              RUNNERS,
              (round, runner) ->
                  apply(store, commit().capturePart(paid(round, runner), transfer(round), 1)));
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(outcomes.get(round)).filteredOn(new Applied()::equals).hasSize(20);
        assertThat(outcomes.get(round))
            .filteredOn(new HoldNotOpen(transfer(round))::equals)
            .hasSize(RUNNERS - 20);
      }
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 0, 0, 0));
      assertThat(store.balance(BOB_CNY)).isEqualTo(new Balance(BOB_CNY, 20L * ROUNDS, 0, 0));
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  /** The end of one hold. */
  @Test
  default void oneOfManyThreadsEndsAHoldWhicheverWay() {
    try (Store store = openEmpty()) {
      for (int round = 0; round < ROUNDS; round++) {
        mustApply(store, commit().hold(transfer(round), BANK_CNY, ALICE_CNY, 10));
      }
      List<List<CommitOutcome>> outcomes =
          Race.rounds(
              ROUNDS,
              RUNNERS,
              (round, runner) -> {
                TransferId mine = paid(round, runner);
                return apply(
                    store,
                    switch (runner % 3) {
                      case 0 -> commit().capture(mine, transfer(round), 4);
                      case 1 -> commit().capturePart(mine, transfer(round), 10);
                      default -> commit().voidHold(mine, transfer(round));
                    });
              });
      long captured = 0;
      for (int round = 0; round < ROUNDS; round++) {
        List<CommitOutcome> each = outcomes.get(round);
        int winner = each.indexOf(new Applied());
        assertThat(each).filteredOn(new Applied()::equals).hasSize(1);
        assertThat(each).filteredOn(new HoldNotOpen(transfer(round))::equals).hasSize(RUNNERS - 1);
        Entry end = store.transfer(paid(round, winner)).orElseThrow();
        assertThat(end.kind()).isEqualTo(winner % 3 == 2 ? Entry.Kind.VOID : Entry.Kind.CAPTURE);
        captured += winner % 3 == 0 ? 4 : winner % 3 == 1 ? 10 : 0;
      }
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, captured, 0, 0));
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  private static void assertOwnAnswer(Store store, CommitOutcome outcome, int round, int runner) {
    boolean applied = outcome instanceof Applied;
    assertThat(store.transfer(paid(round, runner)).isPresent()).isEqualTo(applied);
    assertThat(store.findClaim(claim(number(round, runner), "pay").key()).map(Replayed::subject))
        .isEqualTo(Optional.of(id(number(round, runner))).filter(any -> applied));
  }

  private static long number(int round, int runner) {
    return 10_000L + round * 100L + runner;
  }

  private static TransferId paid(int round, int runner) {
    return transfer(number(round, runner));
  }

  private static AccountId spender(int round) {
    return AccountId.wallet(new WalletId(id(500 + round)), "CNY");
  }

  private static AccountId counter(int round) {
    return AccountId.counter("rule." + round, "CNY");
  }
}
