package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.CommitBuilder.commit;
import static dev.kabao.wallet.testkit.store.CommitBuilder.commitAt;
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
import static org.assertj.core.api.Assertions.tuple;

import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.spi.store.CommitOutcome.Applied;
import dev.kabao.wallet.spi.store.CommitOutcome.HoldExpired;
import dev.kabao.wallet.spi.store.CommitOutcome.HoldNotOpen;
import dev.kabao.wallet.spi.store.CommitOutcome.InsufficientFunds;
import dev.kabao.wallet.spi.store.Store;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The part of {@link StoreContract} about captures in parts, and about holds that expire. */
public interface CaptureContract extends StoreFixture {

  /** Several captures. */
  @Test
  default void aHoldIsCapturedInPartsUntilTheLastFreesTheRest() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 1000, 1);
      mustApply(store, commit().hold(transfer(2), ALICE_CNY, BOB_CNY, 700));

      mustApply(store, commit().capturePart(leg(2, 1), transfer(2), 200));
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 800, 500, 0));
      assertThat(store.balance(BOB_CNY)).isEqualTo(new Balance(BOB_CNY, 200, 0, 500));
      mustApply(store, commit().capturePart(leg(2, 2), transfer(2), 100));
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 700, 400, 0));
      assertThat(store.checkLedger().problems()).isEmpty();

      mustApply(store, commit().capture(leg(2, 3), transfer(2), 150));
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 550, 0, 0));
      assertThat(store.balance(BOB_CNY)).isEqualTo(new Balance(BOB_CNY, 450, 0, 0));
      assertThat(apply(store, commit().capturePart(leg(2, 4), transfer(2), 1)))
          .isEqualTo(new HoldNotOpen(transfer(2)));
      assertThat(store.entries(ALICE_CNY, Long.MAX_VALUE, 4))
          .extracting(Entry::kind, Entry::minorUnits)
          .containsExactly(
              tuple(Entry.Kind.CAPTURE, -150L),
              tuple(Entry.Kind.PART_CAPTURE, -100L),
              tuple(Entry.Kind.PART_CAPTURE, -200L),
              tuple(Entry.Kind.HOLD, -700L));
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  /** Nothing left. */
  @Test
  default void theCaptureThatLeavesNothingEndsTheHoldWhateverItSays() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().hold(transfer(1), BANK_CNY, ALICE_CNY, 100));
      assertThat(
              applyAll(
                  store,
                  commit().capturePart(leg(1, 1), transfer(1), 60),
                  commit().capturePart(leg(1, 2), transfer(1), 40),
                  commit().voidHold(leg(1, 3), transfer(1))))
          .containsExactly(new Applied(), new Applied(), new HoldNotOpen(transfer(1)));
      assertThat(store.entries(ALICE_CNY, Long.MAX_VALUE, 2))
          .extracting(Entry::kind)
          .containsExactly(Entry.Kind.CAPTURE, Entry.Kind.PART_CAPTURE);
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 100, 0, 0));
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  /** The rest, and no more. */
  @Test
  default void noCaptureTakesMoreThanAHoldStillSetsAsideAndAVoidFreesJustThat() {
    try (Store store = openEmpty()) {
      fund(store, ALICE_CNY, 100, 1);
      mustApply(store, commit().hold(transfer(2), ALICE_CNY, SHOP_CNY, 100));
      assertThat(
              applyAll(
                  store,
                  commit().capturePart(leg(2, 1), transfer(2), 101),
                  commit().capturePart(leg(2, 1), transfer(2), 70),
                  commit().capturePart(leg(2, 2), transfer(2), 31),
                  commit().capture(leg(2, 2), transfer(2), 31)))
          .containsExactly(
              new HoldNotOpen(transfer(2)),
              new Applied(),
              new HoldNotOpen(transfer(2)),
              new HoldNotOpen(transfer(2)));
      mustApply(store, commit().voidHold(leg(2, 3), transfer(2)));
      Entry freed = store.entries(ALICE_CNY, Long.MAX_VALUE, 1).get(0);
      assertThat(freed.kind()).isEqualTo(Entry.Kind.VOID);
      assertThat(freed.minorUnits()).isEqualTo(-30);
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 30, 0, 0));
      assertThat(store.balance(SHOP_CNY)).isEqualTo(new Balance(SHOP_CNY, 70, 0, 0));
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  /** Atomicity. */
  @Test
  default void aRefusedCommitTakesNoPartOfAHold() {
    try (Store store = openEmpty()) {
      mustApply(store, commit().hold(transfer(1), BANK_CNY, ALICE_CNY, 100));
      assertThat(
              applyAll(
                  store,
                  commit()
                      .capturePart(leg(1, 1), transfer(1), 60)
                      .capturePart(leg(1, 2), transfer(1), 30)
                      .capturePart(leg(1, 3), transfer(1), 11),
                  commit()
                      .capturePart(leg(1, 1), transfer(1), 60)
                      .post(transfer(2), BOB_CNY, SHOP_CNY, 1),
                  commit()
                      .capturePart(leg(1, 1), transfer(1), 60)
                      .capture(leg(1, 2), transfer(1), 40)))
          .containsExactly(
              new HoldNotOpen(transfer(1)), new InsufficientFunds(BOB_CNY, 0), new Applied());
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 100, 0, 0));
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  /** Expiry, by the commit's time. */
  @Test
  default void fromItsExpiryOnAHoldCanOnlyBeVoided() {
    Instant expiry = Instant.parse("2026-02-02T10:00:00.005Z");
    HoldExpired expired = new HoldExpired(transfer(1));
    try (Store store = openEmpty()) {
      mustApply(store, commit().holdUntil(expiry, transfer(1), BANK_CNY, ALICE_CNY, 100));
      mustApply(store, commitAt(expiry.minusMillis(1)).capturePart(leg(1, 1), transfer(1), 10));
      assertThat(apply(store, commitAt(expiry).capturePart(leg(1, 2), transfer(1), 10)))
          .isEqualTo(expired);
      assertThat(apply(store, commitAt(expiry.plusSeconds(9)).capture(leg(1, 2), transfer(1), 90)))
          .isEqualTo(expired);
      // Nothing but the commit's own time counts.
      mustApply(store, commitAt(expiry.minusMillis(1)).capturePart(leg(1, 3), transfer(1), 20));
      // The store does not void it by itself.
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 30, 0, 70));
      mustApply(store, commitAt(expiry.plusSeconds(9)).voidHold(leg(1, 4), transfer(1)));
      assertThat(store.balance(ALICE_CNY)).isEqualTo(new Balance(ALICE_CNY, 30, 0, 0));
      assertThat(apply(store, commitAt(expiry).capture(leg(1, 5), transfer(1), 1)))
          .isEqualTo(new HoldNotOpen(transfer(1)));
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }

  /** Within the precision of times. */
  @Test
  default void expiryIsComparedToTheMillisecond() {
    Instant expiry = Instant.parse("2026-02-02T10:00:00.005900Z");
    try (Store store = openEmpty()) {
      mustApply(store, commit().holdUntil(expiry, transfer(1), BANK_CNY, ALICE_CNY, 100));
      assertThat(
              apply(
                  store,
                  commitAt(Instant.parse("2026-02-02T10:00:00.005100Z"))
                      .capture(leg(1, 1), transfer(1), 1)))
          .isEqualTo(new HoldExpired(transfer(1)));
      mustApply(
          store,
          commitAt(Instant.parse("2026-02-02T10:00:00.004999Z"))
              .capture(leg(1, 1), transfer(1), 1));
    }
  }

  /** No expiry, or none that comes. */
  @Test
  default void aHoldWithoutAnExpiryNeverExpires() {
    Instant farAway = Instant.parse("+200000-01-01T00:00:00Z");
    try (Store store = openEmpty()) {
      mustApply(
          store,
          commit()
              .hold(transfer(1), BANK_CNY, ALICE_CNY, 100)
              .holdUntil(Instant.MAX, transfer(2), BANK_CNY, ALICE_CNY, 100)
              .holdUntil(Instant.MIN, transfer(3), BANK_CNY, ALICE_CNY, 100));
      mustApply(store, commitAt(farAway).capture(leg(1, 1), transfer(1), 100));
      mustApply(store, commitAt(farAway).capture(leg(2, 1), transfer(2), 100));
      assertThat(apply(store, commit().capture(leg(3, 1), transfer(3), 100)))
          .isEqualTo(new HoldExpired(transfer(3)));
      assertThat(store.checkLedger().problems()).isEmpty();
    }
  }
}
