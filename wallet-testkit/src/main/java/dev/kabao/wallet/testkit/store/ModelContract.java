package dev.kabao.wallet.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The part of {@link StoreContract} that compares the whole ledger with a model of it. */
public interface ModelContract extends StoreFixture {

  /**
   * Posts with and without ceilings, what is given back, holds with and without expiry, captures in
   * parts, voids, flags, linked transfers, replays, and clocks that go back: after every batch the
   * store and the model agree in all that they say.
   */
  @Property(tries = 40)
  default void whateverHappensTheLedgerIsThatOfAPlainModel(@ForAll long seed) {
    RandomLedger random = new RandomLedger(seed);
    LedgerModel model = new LedgerModel();
    List<AccountId> accounts = new ArrayList<>(RandomLedger.WALLETS);
    accounts.addAll(RandomLedger.OUTSIDE);
    accounts.add(RandomLedger.COUNTER);
    accounts.add(RandomLedger.ALLOWANCE);
    try (Store store = openEmpty()) {
      for (int step = 0; step < 30; step++) {
        List<Commit> batch = random.batch();
        List<CommitOutcome> outcomes = store.commit(batch, TestNotary.NOTARY);
        random.learn(batch, outcomes);
        assertThat(outcomes.stream().map(Observation::line))
            .as("outcomes of step %d", step)
            .isEqualTo(model.commit(batch));
        Instant moment = random.moment();
        for (AccountId account : accounts) {
          assertThat(store.balance(account))
              .as("balance after step %d", step)
              .isEqualTo(model.balance(account));
          assertThat(store.balanceAt(account, moment))
              .as("balance at %s after step %d", moment, step)
              .isEqualTo(model.balanceAt(account, moment));
          assertThat(store.flags(account.owner())).isEqualTo(model.flags(account.owner()));
        }
        TransferId id = random.transfer();
        assertThat(store.transfer(id).map(entry -> entry.kind() + " " + -entry.minorUnits()))
            .isEqualTo(model.fact(id).map(fact -> fact.kind() + " " + fact.amount()));
        LedgerCheck check = store.checkLedger();
        assertThat(check.problems()).as("problems after step %d", step).isEmpty();
        assertThat(check.transfers()).isEqualTo(model.size());
        assertThat(check.trialBalance())
            .as("trial balance after step %d", step)
            .isEqualTo(model.trialBalance());
      }
    }
  }
}
