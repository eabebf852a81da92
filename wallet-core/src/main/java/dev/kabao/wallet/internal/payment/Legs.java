package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import java.time.Instant;
import java.util.Optional;

/** The transfers of single legs: setting aside, giving to the payee, giving back. */
final class Legs {
  private Legs() {}

  /** Sets aside what the balance, or a reward, gives with this very commit. */
  static void hold(Change change, LegDraft leg, Optional<Instant> expiry) {
    if (!leg.fresh) {
      return;
    }
    if (leg.isReward()) {
      RewardKinds.of(leg).hold(change, leg, expiry);
      leg.fresh = false;
      return;
    }
    TransferId id = change.move();
    change.transfers.add(new Transfer.Hold(id, change.wallet(), heldFor(change), leg.got, expiry));
    leg.hold = id.leg();
    leg.fresh = false;
  }

  /**
   * Gives the payee a part of what a leg gave.
   *
   * @param amount zero for nothing
   * @param last whether what is still held of this leg is freed
   */
  static void take(Change change, LegDraft leg, long amount, boolean last) {
    if (leg.by == LegBody.By.BALANCE) {
      fromBalance(change, leg, amount, last);
    } else if (leg.by == LegBody.By.DEBIT && !leg.direct && amount > 0) {
      change.post(AccountId.transit(change.payment.currency), change.destination(), amount);
    } else if (leg.isReward() && leg.got > 0) {
      fromReward(change, leg, amount, last);
    }
    leg.taken += amount;
  }

  /** Gives back all that the balance, or a reward, gave. */
  static void free(Change change, LegDraft leg) {
    if (leg.isReward()) {
      RewardKinds.of(leg).free(change, leg);
    } else if (!leg.fresh) {
      change.transfers.add(new Transfer.VoidHold(change.move(), held(change, leg)));
    }
    leg.fresh = false;
    leg.got = 0;
  }

  /** The sponsor pays the payee in money; the reward is spent beside that. */
  private static void fromReward(Change change, LegDraft leg, long amount, boolean last) {
    if (amount > 0) {
      change.post(change.sponsor(leg), change.destination(), amount);
    }
    RewardKinds.of(leg).capture(change, leg, amount, last);
    leg.fresh = false;
  }

  private static void fromBalance(Change change, LegDraft leg, long amount, boolean last) {
    if (leg.fresh) {
      leg.fresh = false;
      if (amount > 0) {
        change.post(change.wallet(), change.destination(), amount);
      }
      return;
    }
    if (amount > 0) {
      change.transfers.add(new Transfer.Capture(change.move(), held(change, leg), amount, last));
      // What was set aside for nobody in particular came into transit.
      if (change.payment.claim != null) {
        change.post(AccountId.transit(change.payment.currency), change.destination(), amount);
      }
    } else if (last && leg.rest() > 0) {
      change.transfers.add(new Transfer.VoidHold(change.move(), held(change, leg)));
    }
  }

  private static TransferId held(Change change, LegDraft leg) {
    return new TransferId(change.payment.id, leg.hold);
  }

  private static AccountId heldFor(Change change) {
    return change.payment.claim != null
        ? AccountId.transit(change.payment.currency)
        : change.destination();
  }
}
