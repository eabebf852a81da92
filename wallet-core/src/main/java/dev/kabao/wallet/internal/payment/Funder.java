package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.Payment.LegState;
import dev.kabao.wallet.value.PaymentKind;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the plan of a payment: asks one source after another for what is missing, and, when
 * all is there or cannot be had, says what becomes of the payment. It only puts commits together.
 */
final class Funder {
  /** The leg of the hold that an issuer's order makes, and the one that ends it. */
  static final int HOLD_LEG = 0;

  static final int END_LEG = 1;

  /** The leg of what an issuer did after it had counted as refused. */
  static final int LATE_LEG = 2;

  private final Platform platform;
  private final Counting counting;
  private final Cards cards;
  private final Releases releases;
  private final NewPayees payees;
  private final Earning earning;

  Funder(Platform platform) {
    this.platform = platform;
    this.counting = new Counting(platform);
    this.cards = new Cards(platform);
    this.releases = new Releases(platform);
    this.payees = new NewPayees(platform);
    this.earning = new Earning(platform);
  }

  /**
   * Goes on until an issuer is to be asked or the payment is decided.
   *
   * @param payer who is there to go on with another source; null when nobody is
   * @param available what the balance has, where that is known better than by reading it
   * @param why why the source before gave too little, if it did
   */
  void fund(Change change, @Nullable Payer payer, OptionalLong available, Optional<Decline> why) {
    Optional<Decline> reason = why;
    while (change.payment.missing() > 0) {
      int at = payer == null ? -1 : nextPlanned(change.payment);
      if (payer == null || at < 0) {
        boolean partly = partlyApproved(change.payment);
        if (partly && mayBePaidInPart(change.payment)) {
          complete(change);
        } else {
          refuse(change, reason.orElse(Decline.of(tooLittle(change.payment, partly))));
        }
        return;
      }
      LegDraft leg = change.payment.legs.get(at);
      if (leg.isReward()) {
        Optional<Decline> no = fromReward(change, leg);
        if (no.isPresent()) {
          refuse(change, no.get());
          return;
        }
        continue;
      }
      if (leg.by != LegBody.By.BALANCE) {
        ask(change, at, payer);
        return;
      }
      fromBalance(change, at, payer, available);
      if (leg.state == LegState.REFUSED) {
        reason = Optional.of(Decline.of(DeclineReason.BALANCE_TOO_SMALL));
      }
    }
    complete(change);
  }

  /** All the money that can be had is there. */
  void complete(Change change) {
    PaymentDraft payment = change.payment;
    if (payment.cooling > 0) {
      change.enter(PaymentEvent.DELAYED);
      payment.expiresAt = change.now + payment.cooling;
      payment.askAt = payment.expiresAt;
      // Without an expiry: when the time is over, it is captured.
      payment.legs.forEach(leg -> Legs.hold(change, leg, Optional.empty()));
      PaidRequests.reserved(change);
    } else if (payment.claim == null && !payment.held) {
      change.enter(PaymentEvent.PAID);
      payment.askAt = 0;
      payment.legs.forEach(leg -> Legs.take(change, leg, leg.rest(), true));
      fee(change);
      Receipts.write(change);
      PaidRequests.paid(change);
      payees.paid(change);
      earning.paid(change);
    } else {
      change.enter(payment.held ? PaymentEvent.HELD : PaymentEvent.PARKED);
      payment.askAt = payment.expiresAt;
      Optional<Instant> expiry = Optional.of(Instant.ofEpochMilli(payment.expiresAt));
      payment.legs.forEach(leg -> Legs.hold(change, leg, expiry));
    }
  }

  /** The sources gave too little: what they gave goes back. */
  void refuse(Change change, Decline why) {
    PaymentDraft payment = change.payment;
    change.enter(PaymentEvent.REFUSED);
    payment.decline(why);
    payment.askAt = 0;
    for (int at = 0; at < payment.legs.size(); at++) {
      LegDraft leg = payment.legs.get(at);
      if (leg.state != LegState.PLANNED) {
        Counting.uncount(change, at, leg.amount);
      }
      if ((leg.by == LegBody.By.BALANCE || leg.isReward()) && leg.got > 0) {
        Legs.free(change, leg);
      }
    }
    releases.drawn(change);
    PaidRequests.reopened(change);
  }

  /** Refuses a payment that nothing was kept of yet. */
  void refuseAtOnce(Change change, Decline why) {
    change.enter(PaymentEvent.REFUSED);
    change.payment.decline(why);
  }

  /** All of what a reward gives, or why it gives nothing: no other source then gives it either. */
  private static Optional<Decline> fromReward(Change change, LegDraft leg) {
    Optional<Decline> no =
        change.payment.kind == PaymentKind.PAYMENT
            ? RewardKinds.of(leg).decide(change, leg, change.payment.missing())
            : Optional.of(Decline.of(DeclineReason.REWARD_NOT_TAKEN));
    leg.state = no.isPresent() ? LegState.REFUSED : LegState.DONE;
    if (no.isEmpty()) {
      leg.got = leg.amount;
      leg.fresh = true;
    }
    return no;
  }

  private void fromBalance(Change change, int at, Payer payer, OptionalLong available) {
    LegDraft leg = change.payment.legs.get(at);
    long missing = change.payment.missing();
    boolean last = nextPlanned(change.payment, at + 1) < 0;
    // The last source is asked for all that is missing: the store knows best whether it is there.
    long given =
        last
            ? missing
            : Math.min(
                missing,
                available.orElseGet(() -> platform.store().balance(change.wallet()).available()));
    if (given <= 0) {
      leg.state = LegState.REFUSED;
      return;
    }
    leg.state = LegState.DONE;
    leg.amount = given;
    leg.got = given;
    leg.fresh = true;
    counting.count(change, at, payer, null);
  }

  private void ask(Change change, int at, Payer payer) {
    PaymentDraft payment = change.payment;
    LegDraft leg = payment.legs.get(at);
    leg.amount = payment.missing();
    leg.order =
        payment.legs.stream().anyMatch(other -> payment.id.equals(other.order))
            ? platform.ids().next()
            : payment.id;
    if (leg.by == LegBody.By.DEBIT) {
      leg.issuer = cards.issuerOf(leg);
    }
    leg.state = LegState.ASKED;
    leg.askedAt = change.now;
    boolean out = leg.by == LegBody.By.CREDIT;
    AccountId issuer = change.issuer(java.util.Objects.requireNonNull(leg.issuer));
    AccountId inner = out || leg.direct ? change.wallet() : AccountId.transit(payment.currency);
    change.transfers.add(
        new Transfer.Hold(
            new TransferId(leg.order, HOLD_LEG),
            out ? change.wallet() : issuer,
            out ? issuer : inner,
            leg.amount,
            Optional.empty()));
    if (out && payment.fee > 0) {
      TransferId fee = change.move();
      leg.hold = fee.leg();
      change.transfers.add(
          new Transfer.Hold(
              fee,
              change.wallet(),
              AccountId.fees(payment.currency),
              payment.fee,
              Optional.empty()));
    }
    counting.count(change, at, payer, cards.productOf(leg));
    payment.legs.forEach(other -> Legs.hold(change, other, Optional.empty()));
    payment.askAt = change.now + Asking.CALL_GRACE_MILLIS;
    PaidRequests.reserved(change);
  }

  /** What comes in pays its fee out of what came; what goes out has had it set aside. */
  private static void fee(Change change) {
    PaymentDraft payment = change.payment;
    if (payment.fee == 0) {
      return;
    }
    if (payment.kind == PaymentKind.TOP_UP) {
      payment.fee = Math.min(payment.fee, payment.got() - 1);
      if (payment.fee > 0) {
        change.post(change.wallet(), AccountId.fees(payment.currency), payment.fee);
      }
      return;
    }
    for (LegDraft leg : payment.legs) {
      if (leg.hold != 0) {
        change.transfers.add(
            new Transfer.Capture(change.move(), new TransferId(payment.id, leg.hold), payment.fee));
      }
    }
  }

  private static boolean partlyApproved(PaymentDraft payment) {
    return payment.legs.stream()
        .anyMatch(leg -> leg.by == LegBody.By.DEBIT && leg.got > 0 && leg.got < leg.amount);
  }

  /**
   * Who asked for an amount is paid that amount or nothing, and can then ask again; and what points
   * and coupons pay was reckoned for the whole.
   */
  private static boolean mayBePaidInPart(PaymentDraft payment) {
    return payment.request == null && payment.plan == null && !payment.hasRewards();
  }

  private static DeclineReason tooLittle(PaymentDraft payment, boolean partly) {
    if (partly) {
      return DeclineReason.PARTLY_APPROVED;
    }
    return payment.legs.stream().allMatch(LegDraft::isReward)
        ? DeclineReason.REWARDS_TOO_SMALL
        : DeclineReason.BALANCE_TOO_SMALL;
  }

  private static int nextPlanned(PaymentDraft payment) {
    return nextPlanned(payment, 0);
  }

  private static int nextPlanned(PaymentDraft payment, int from) {
    for (int at = from; at < payment.legs.size(); at++) {
      if (payment.legs.get(at).state == LegState.PLANNED) {
        return at;
      }
    }
    return -1;
  }
}
