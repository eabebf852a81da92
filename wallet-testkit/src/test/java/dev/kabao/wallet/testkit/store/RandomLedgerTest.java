package dev.kabao.wallet.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The random movements reach what they are made to reach. */
class RandomLedgerTest {

  @Test
  void everyOutcomeAndEveryKindOfEntryComesUpOften() {
    Map<String, Integer> seen = new TreeMap<>();
    for (int seed = 0; seed < 40; seed++) {
      RandomLedger random = new RandomLedger(seed);
      try (InMemoryStore store = new InMemoryStore()) {
        for (int step = 0; step < 30; step++) {
          List<Commit> batch = random.batch();
          List<CommitOutcome> outcomes = store.commit(batch, TestNotary.NOTARY);
          random.learn(batch, outcomes);
          for (CommitOutcome outcome : outcomes) {
            seen.merge(outcome.getClass().getSimpleName(), 1, Integer::sum);
            if (outcome instanceof CommitOutcome.AccountBlocked blocked) {
              seen.merge(blocked.flag().name(), 1, Integer::sum);
            }
          }
        }
        for (var account : RandomLedger.WALLETS) {
          for (Entry entry : store.entries(account, Long.MAX_VALUE, 1000)) {
            seen.merge(entry.kind().name(), 1, Integer::sum);
          }
        }
      }
    }
    assertThat(seen)
        .containsKeys(
            "Applied",
            "Replayed",
            "InsufficientFunds",
            "CeilingPassed",
            "AccountBlocked",
            "AccountNotEmpty",
            "HoldExpired",
            "HoldNotOpen",
            "TransferExists",
            "FROZEN_IN",
            "FROZEN_OUT",
            "CLOSED",
            "POST",
            "HOLD",
            "CAPTURE",
            "PART_CAPTURE",
            "VOID")
        .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(15));
  }
}
