package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static dev.kabao.wallet.testkit.store.Samples.ALICE_CNY;
import static dev.kabao.wallet.testkit.store.Samples.BANK_CNY;
import static dev.kabao.wallet.testkit.store.Samples.CARDS;
import static dev.kabao.wallet.testkit.store.Samples.PAYMENTS;
import static dev.kabao.wallet.testkit.store.Samples.SHOP_CNY;
import static dev.kabao.wallet.testkit.store.Samples.applyAll;
import static dev.kabao.wallet.testkit.store.Samples.id;
import static dev.kabao.wallet.testkit.store.Samples.leg;
import static dev.kabao.wallet.testkit.store.Samples.text;
import static dev.kabao.wallet.testkit.store.Samples.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome.Applied;
import dev.kabao.wallet.spi.store.CommitOutcome.InsufficientFunds;
import dev.kabao.wallet.spi.store.CommitOutcome.StaleDocument;
import dev.kabao.wallet.spi.store.Store;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The part of {@link StoreContract} about lists of commits. */
public interface BatchContract extends StoreFixture {

  /** One after another. */
  @Test
  default void aCommitSeesWhatThoseBeforeItInTheListLeft() {
    try (Store store = openEmpty()) {
      assertThat(
              applyAll(
                  store,
                  commit().post(transfer(1), ALICE_CNY, SHOP_CNY, 10),
                  commit().post(transfer(2), BANK_CNY, ALICE_CNY, 15).write(CARDS, id(1), 0, "a"),
                  commit().post(transfer(3), ALICE_CNY, SHOP_CNY, 10).write(CARDS, id(1), 1, "b"),
                  commit().post(transfer(4), ALICE_CNY, SHOP_CNY, 10).write(CARDS, id(1), 2, "c"),
                  commit().write(CARDS, id(1), 1, "d"),
                  commit().append(PAYMENTS, id(1), id(9), "x"),
                  commit().append(PAYMENTS, id(2), id(9), "y"),
                  commit().post(leg(4, 1), ALICE_CNY, SHOP_CNY, 5)))
          .containsExactly(
              new InsufficientFunds(ALICE_CNY, 0),
              new Applied(),
              new Applied(),
              new InsufficientFunds(ALICE_CNY, 5),
              new StaleDocument(CARDS, id(1)),
              new Applied(),
              new Applied(),
              new Applied());
      assertThat(text(store.find(CARDS, id(1)).orElseThrow())).isEqualTo("b");
      assertThat(store.balance(ALICE_CNY).posted()).isZero();
      assertThat(store.findByStream(PAYMENTS, id(9), Optional.empty(), 10).items())
          .extracting(Samples::text)
          .containsExactly("y", "x");
      assertThat(store.checkLedger().balanced()).isTrue();
    }
  }

  /** Sizes. */
  @Test
  default void aBatchHasOneToAThousandCommits() {
    try (Store store = openEmpty()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.commit(List.of(), TestNotary.NOTARY));
      Commit nothing = commit().build();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.commit(Collections.nCopies(1001, nothing), TestNotary.NOTARY));
      List<Commit> thousand = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        thousand.add(commit().post(transfer(i), BANK_CNY, ALICE_CNY, 1).build());
      }
      assertThat(store.commit(thousand, TestNotary.NOTARY))
          .hasSize(1000)
          .containsOnly(new Applied());
      assertThat(store.balance(ALICE_CNY).posted()).isEqualTo(1000);
      assertThat(store.commit(List.of(nothing), TestNotary.NOTARY)).containsExactly(new Applied());
    }
  }

  /**
   * Whatever comes, the outcomes and all that can be read are those of {@link InMemoryStore}: so no
   * refused commit leaves a trace or takes another one down.
   */
  @Property(tries = 60)
  default void anyBatchesHaveTheOutcomesAndTheEffectsOfTheModel(@ForAll long seed) {
    try (Store store = openEmpty();
        Store model = new InMemoryStore()) {
      RandomCommits commits = new RandomCommits(seed);
      for (int i = 0; i < 12; i++) {
        List<Commit> batch = commits.batch();
        assertThat(store.commit(batch, TestNotary.NOTARY).stream().map(Observation::line))
            .isEqualTo(
                model.commit(batch, TestNotary.NOTARY).stream().map(Observation::line).toList());
      }
      assertThat(Observation.of(store)).isEqualTo(Observation.of(model));
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  /** How commits are gathered into lists makes no difference. */
  @Property(tries = 20)
  default void oneBatchHasTheEffectOfItsCommitsOneByOne(@ForAll long seed) {
    try (Store together = openEmpty();
        Store apart = openEmpty()) {
      RandomCommits commits = new RandomCommits(seed);
      List<Commit> batch = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        batch.addAll(commits.batch());
      }
      List<String> outcomes =
          together.commit(batch, TestNotary.NOTARY).stream().map(Observation::line).toList();
      List<String> each = new ArrayList<>();
      for (Commit commit : batch) {
        each.add(Observation.line(apart.commit(List.of(commit), TestNotary.NOTARY).get(0)));
      }
      assertThat(outcomes).isEqualTo(each);
      assertThat(Observation.of(together)).isEqualTo(Observation.of(apart));
    }
  }
}
