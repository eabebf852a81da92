package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentRefusal;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.WalletId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What becomes of money that is set aside: captured, claimed, voided, expired, or returned. */
public final class Captures {
  private static final int TRIES = 200;

  private final Platform platform;
  private final Releases releases;
  private final Refunds refunds;
  private final NewPayees payees;
  private final Earning earning;

  /** The captures of one platform. */
  public Captures(Platform platform) {
    this.platform = platform;
    this.releases = new Releases(platform);
    this.refunds = new Refunds(platform);
    this.payees = new NewPayees(platform);
    this.earning = new Earning(platform);
  }

  /** Captures a part or all of an authorised payment. */
  StepResult capture(RequestClaim claim, UUID payment, Capture capture) {
    return step(claim, payment, change -> capture(change, capture));
  }

  /** Gives back what is still set aside. */
  public StepResult voidPayment(RequestClaim claim, UUID payment) {
    return step(claim, payment, change -> release(change, PaymentEvent.VOIDED));
  }

  /** Lets a payment that was looked at go on. */
  StepResult release(RequestClaim claim, UUID payment) {
    return step(claim, payment, Halting::release);
  }

  /** Declines a payment that was looked at. */
  StepResult reject(RequestClaim claim, UUID payment) {
    return step(claim, payment, Halting::reject);
  }

  /**
   * Gives a transfer that waits to the wallet whose holder it was meant for.
   *
   * @param claim the request; its subject is the id of the claimer's receipt
   */
  public StepResult claim(RequestClaim claim, UUID payment, WalletId claimer) {
    return step(claim, payment, change -> claim(change, claimer, claim.subject()));
  }

  /** Gives back what is still set aside after its time; the payment as it then stands. */
  Stored<PaymentBody> expire(Stored<PaymentBody> payment) {
    Stored<PaymentBody> after =
        platform
            .turns()
            .take(
                payment.id(),
                () -> {
                  Stored<PaymentBody> current = payment;
                  for (int i = 0; i < TRIES; i++) {
                    Change change = new Change(platform, current);
                    if (release(change, PaymentEvent.EXPIRED).isPresent()) {
                      return current;
                    }
                    CommitOutcome outcome =
                        change.commit(Optional.empty(), Facts.of(change.payment.state));
                    if (outcome instanceof CommitOutcome.Applied) {
                      return change.stored();
                    }
                    current = platform.get(PaymentBody.class, current.id());
                  }
                  throw Platform.contention("payment");
                });
    refunds.sendReleased(after);
    return after;
  }

  /**
   * Gives the payee what waited out its cooling time. It goes back instead if the wallet is frozen
   * by now, since that is what the time is for, or if the payee's takes nothing any more.
   */
  Stored<PaymentBody> goThrough(Stored<PaymentBody> payment) {
    Stored<PaymentBody> after = platform.turns().take(payment.id(), () -> goThroughInTurn(payment));
    refunds.sendReleased(after);
    return after;
  }

  private Stored<PaymentBody> goThroughInTurn(Stored<PaymentBody> payment) {
    Stored<PaymentBody> current = payment;
    boolean blocked = false;
    for (int i = 0; i < TRIES; i++) {
      if (current.body().state() != PaymentState.COOLING) {
        return current;
      }
      Change change = new Change(platform, current);
      if (blocked || Orders.mayNotSpend(platform, change.payment.wallet)) {
        release(change, PaymentEvent.EXPIRED);
      } else {
        change.enter(PaymentEvent.COMPLETED);
        take(change, change.payment.got(), true);
        end(change, true);
        Receipts.write(change);
        PaidRequests.paid(change);
        payees.paid(change);
        earning.paid(change);
      }
      CommitOutcome outcome = change.commit(Optional.empty(), Facts.of(change.payment.state));
      if (outcome instanceof CommitOutcome.Applied) {
        return change.stored();
      }
      blocked |= outcome instanceof CommitOutcome.AccountBlocked;
      current = platform.get(PaymentBody.class, current.id());
    }
    throw Platform.contention("payment");
  }

  private StepResult step(
      RequestClaim claim, UUID id, Function<Change, Optional<PaymentRefusal>> work) {
    StepResult result = platform.turns().take(id, () -> inTurn(claim, id, work));
    refunds.sendReleased(id);
    return result;
  }

  private StepResult inTurn(
      RequestClaim claim, UUID id, Function<Change, Optional<PaymentRefusal>> work) {
    Optional<CommitOutcome.Replayed> earlier = platform.store().findClaim(claim.key());
    if (earlier.isPresent()) {
      Requests.requireSame(claim, earlier.get());
      return new StepResult.Done(view(platform.get(PaymentBody.class, id)));
    }
    for (int i = 0; i < TRIES; i++) {
      Stored<PaymentBody> current = platform.get(PaymentBody.class, id);
      Change change = new Change(platform, current);
      Optional<PaymentRefusal> refusal = work.apply(change);
      if (refusal.isPresent()) {
        return new StepResult.Refused(view(current), refusal.get());
      }
      String fact =
          change.payment.state == PaymentState.AUTHORIZED
              ? "payment.captured"
              : Facts.of(change.payment.state);
      CommitOutcome outcome = change.commit(Optional.of(claim), fact);
      if (outcome instanceof CommitOutcome.Applied) {
        return new StepResult.Done(view(change.stored()));
      }
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        Requests.requireSame(claim, replayed);
        return new StepResult.Done(view(platform.get(PaymentBody.class, id)));
      }
      if (outcome instanceof CommitOutcome.AccountBlocked) {
        return new StepResult.Refused(view(current), PaymentRefusal.FROZEN);
      }
      if (outcome instanceof CommitOutcome.HoldExpired) {
        return new StepResult.Refused(view(current), PaymentRefusal.EXPIRED);
      }
    }
    throw Platform.contention("payment");
  }

  private Optional<PaymentRefusal> capture(Change change, Capture capture) {
    PaymentDraft payment = change.payment;
    if (payment.state != PaymentState.AUTHORIZED) {
      return change.tryToEnter(PaymentEvent.CAPTURED);
    }
    if (change.now >= payment.expiresAt) {
      return Optional.of(PaymentRefusal.EXPIRED);
    }
    if (capture.amount().isPresent()
        && !capture.amount().get().getCurrencyUnit().getCode().equals(payment.currency)) {
      return Optional.of(PaymentRefusal.OTHER_CURRENCY);
    }
    long left = payment.got() - payment.taken();
    long amount = capture.amount().map(Amounts::minorUnits).orElse(left);
    if (amount > left) {
      return Optional.of(PaymentRefusal.MORE_THAN_LEFT);
    }
    if (!payment.hasMovesForAStep()) {
      return Optional.of(PaymentRefusal.TOO_MANY_PARTS);
    }
    boolean last = capture.last() || amount == left;
    Optional<PaymentRefusal> refusal =
        change.tryToEnter(last ? PaymentEvent.COMPLETED : PaymentEvent.CAPTURED);
    if (refusal.isEmpty()) {
      take(change, amount, last);
      end(change, last);
      payees.paid(change);
      earning.paid(change);
    }
    return refusal;
  }

  private Optional<PaymentRefusal> claim(Change change, WalletId claimer, UUID receipt) {
    if (change.payment.state == PaymentState.WAITING && change.now >= change.payment.expiresAt) {
      return Optional.of(PaymentRefusal.EXPIRED);
    }
    Optional<PaymentRefusal> refusal = change.tryToEnter(PaymentEvent.CLAIMED);
    if (refusal.isEmpty()) {
      change.payment.peer = claimer.value();
      take(change, change.payment.got(), true);
      end(change, true);
      Receipts.write(change, receipt);
      payees.paid(change);
      change.tell("transfer.claimed");
    }
    return refusal;
  }

  private Optional<PaymentRefusal> release(Change change, PaymentEvent event) {
    boolean partlyTaken =
        change.payment.state == PaymentState.AUTHORIZED && change.payment.taken() > 0;
    Optional<PaymentRefusal> refusal =
        change.tryToEnter(partlyTaken ? PaymentEvent.COMPLETED : event);
    if (refusal.isEmpty()) {
      take(change, 0, true);
      end(change, true);
      PaidRequests.reopened(change);
    }
    return refusal;
  }

  private static void take(Change change, long amount, boolean last) {
    long left = amount;
    for (LegDraft leg : change.payment.legs) {
      long part = Math.min(left, leg.rest());
      if (part > 0 || last) {
        Legs.take(change, leg, part, last);
        left -= part;
      }
    }
  }

  private void end(Change change, boolean last) {
    if (!last) {
      return;
    }
    PaymentDraft payment = change.payment;
    if (payment.legs.stream().noneMatch(leg -> leg.again)) {
      payment.askAt = 0;
    }
    for (int at = 0; at < payment.legs.size(); at++) {
      LegDraft leg = payment.legs.get(at);
      if (leg.rest() > 0) {
        Counting.uncount(change, at, leg.rest());
      }
    }
    releases.drawn(change);
    payment.legs.forEach(leg -> leg.got = leg.taken);
  }

  private static Payment view(Stored<PaymentBody> payment) {
    return PaymentViews.payment(payment.id(), payment.body());
  }
}
