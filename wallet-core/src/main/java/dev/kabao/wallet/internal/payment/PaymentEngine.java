package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.StepUpBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.risk.StepUps;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.Payment.LegState;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.spi.risk.Verdict;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.WalletId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries payments out: an intent is kept, an issuer is asked, and what it says is kept before
 * anybody is told. At most one leg of a payment is at an issuer at a time. Used by the payer's own
 * call and by the resolver alike.
 */
public final class PaymentEngine {
  /** More than callers at once: of those who use the same points, one goes on at each try. */
  private static final int TRIES = 200;

  private final Platform platform;
  private final Funder funder;
  private final Obstacles obstacles;
  private final Planning planning;
  private final Orders orders;
  private final LateOrders late;
  private final Refunds refunds;
  private final Captures captures;
  private final Halting halting;
  private final StepUps stepUps;

  /** The payments of one platform. */
  public PaymentEngine(Platform platform) {
    this.platform = platform;
    this.funder = new Funder(platform);
    this.obstacles = new Obstacles(platform);
    this.planning = new Planning(platform);
    this.orders = new Orders(platform);
    this.late = new LateOrders();
    this.refunds = new Refunds(platform);
    this.captures = new Captures(platform);
    this.halting = new Halting(platform);
    this.stepUps = new StepUps(platform);
  }

  /**
   * Starts a payment and carries it as far as it goes now.
   *
   * @param claim the request that it carries out; its subject is the payment's id
   * @param draft makes the payment, with its legs planned; called again for each try
   * @param companion adds to the first commit, or refuses
   * @return the payment, or the one that the same request had started before; empty if the
   *     companion refused it
   */
  Optional<Stored<PaymentBody>> start(
      RequestClaim claim, Supplier<PaymentDraft> draft, Payer payer, Companion companion) {
    Verdict verdict = halting.verdict(draft, payer);
    Tries tries = new Tries(obstacles, funder, planning);
    if (verdict instanceof Verdict.Deny no) {
      tries.refuse(Decline.byRisk(no.reasons()));
    }
    for (int i = 0; i < TRIES; i++) {
      Change change = new Change(platform, draft.get());
      if (!companion.joins(change::write)) {
        // The same request may just have been carried out by another call.
        return earlier(claim, wallet -> payer);
      }
      if (!tries.isRefused(change) && !(verdict instanceof Verdict.Allow)) {
        halting.halt(change, verdict, payer);
      } else if (!tries.fund(change, payer)) {
        continue;
      }
      CommitOutcome outcome = change.commit(Optional.of(claim), fact(change));
      if (outcome instanceof CommitOutcome.Applied) {
        return Optional.of(goOn(change.stored(), payer));
      }
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        return Optional.of(resume(replay(claim, replayed), payer));
      }
      if (!tries.learn(outcome, change, payer)
          && !(outcome instanceof CommitOutcome.StaleDocument)) {
        throw new IllegalStateException("A payment's commit cannot end as " + outcome + ".");
      }
    }
    throw Platform.contention("payment");
  }

  /**
   * The payment that a request has started before, if it has; gone on with, if it was stopped and
   * may go on now.
   *
   * @param payer who is here to pay out of a wallet
   */
  Optional<Stored<PaymentBody>> earlier(RequestClaim claim, Function<WalletId, Payer> payer) {
    return platform
        .store()
        .findClaim(claim.key())
        .map(replayed -> replay(claim, replayed))
        .map(found -> resume(found, payer.apply(new WalletId(found.body().wallet()))));
  }

  /** Begins a payment that was stopped, if its payer has shown enough for it by now. */
  Stored<PaymentBody> resume(Stored<PaymentBody> stopped, Payer payer) {
    Stored<PaymentBody> current = stopped;
    Tries tries = new Tries(obstacles, funder, planning);
    for (int i = 0; i < TRIES; i++) {
      long now = platform.clock().millis();
      Optional<Stored<StepUpBody>> stepUp =
          current.body().state() == PaymentState.AWAITING_FACTORS
              ? stepUps
                  .find(current.id())
                  .filter(one -> StepUps.isEnough(one.body(), payer.acting(), now))
              : Optional.empty();
      if (stepUp.isEmpty()) {
        return current;
      }
      Payer shown = payer.showing(StepUps.shown(stepUp.get().body(), payer.acting()));
      Change change = new Change(platform, current);
      change.enter(PaymentEvent.RESUMED);
      change.payment.halt = null;
      change.payment.askAt = 0;
      change.write(StepUps.use(stepUp.get(), now));
      if (!tries.fund(change, shown)) {
        continue;
      }
      CommitOutcome outcome = change.commit(Optional.empty(), fact(change));
      if (outcome instanceof CommitOutcome.Applied) {
        return goOn(change.stored(), shown);
      }
      tries.learn(outcome, change, shown);
      current = platform.get(PaymentBody.class, current.id());
    }
    throw Platform.contention("payment");
  }

  private Stored<PaymentBody> replay(RequestClaim claim, CommitOutcome.Replayed replayed) {
    Requests.requireSame(claim, replayed);
    return look(platform.get(PaymentBody.class, replayed.subject()));
  }

  /**
   * Looks at a payment: asks the issuer what became of it if that is not known, and ends it if its
   * time is over. A call that may still be under way is left alone. A question that comes before it
   * is due, because somebody looks, changes nothing unless it decides: it must not slow the
   * schedule down.
   */
  public Stored<PaymentBody> look(Stored<PaymentBody> payment) {
    PaymentBody body = payment.body();
    if (body.askAt() == 0) {
      return payment;
    }
    long now = platform.clock().millis();
    boolean due = now >= body.askAt();
    if (body.state().isSetAside() && now >= body.expiresAt()) {
      return body.state() == PaymentState.COOLING
          ? captures.goThrough(payment)
          : captures.expire(payment);
    }
    if (body.state().isHalted()) {
      return due ? giveUp(payment) : payment;
    }
    boolean underWay = body.state() == PaymentState.STARTED;
    if (!due && (underWay || body.state().isDecided())) {
      return payment;
    }
    Optional<LegBody> leg =
        body.legs().stream().filter(PaymentEngine::isToBeAskedAbout).findFirst();
    return leg.map(one -> apply(payment, one, orders.query(body, one), null)).orElse(payment);
  }

  private Stored<PaymentBody> giveUp(Stored<PaymentBody> stopped) {
    Stored<PaymentBody> current = stopped;
    for (int i = 0; i < TRIES; i++) {
      if (!current.body().state().isHalted()) {
        return current;
      }
      Change change = new Change(platform, current);
      Halting.giveUp(change);
      if (change.commit(Optional.empty(), fact(change)) instanceof CommitOutcome.Applied) {
        return change.stored();
      }
      current = platform.get(PaymentBody.class, current.id());
    }
    throw Platform.contention("payment");
  }

  /** Takes in what an issuer said of an order, in a notice or a settlement file. */
  public Stored<PaymentBody> hear(Stored<PaymentBody> payment, UUID order, Orders.Word word) {
    return payment.body().legs().stream()
        .filter(leg -> order.equals(leg.order()))
        .findFirst()
        .map(leg -> apply(payment, leg, word, null))
        .orElse(payment);
  }

  /** Sends what was just kept as to be sent, again and again as one source follows another. */
  private Stored<PaymentBody> goOn(Stored<PaymentBody> kept, Payer payer) {
    if (kept.body().legs().stream().noneMatch(leg -> leg.order() != null)) {
      // Nobody is to be asked, and nothing was drawn that could go back.
      return kept;
    }
    Stored<PaymentBody> current = kept;
    Optional<LegBody> leg = asked(current);
    while (leg.isPresent()) {
      current = apply(current, leg.get(), orders.send(current, leg.get(), payer), payer);
      Optional<LegBody> next = asked(current);
      boolean same =
          next.isPresent()
              && leg.get().order() != null
              && leg.get().order().equals(next.get().order());
      leg = same ? Optional.empty() : next;
    }
    refunds.sendReleased(current);
    return current;
  }

  private static Optional<LegBody> asked(Stored<PaymentBody> payment) {
    return payment.body().legs().stream().filter(leg -> leg.state() == LegState.ASKED).findFirst();
  }

  private static boolean isToBeAskedAbout(LegBody leg) {
    return leg.state() == LegState.ASKED || leg.state() == LegState.UNKNOWN || leg.again();
  }

  /** Keeps what an issuer's word means. {@code payer} is null when nobody is there to go on. */
  private Stored<PaymentBody> apply(
      Stored<PaymentBody> payment, LegBody about, Orders.Word word, @Nullable Payer payer) {
    Stored<PaymentBody> current = payment;
    Tries tries = new Tries(obstacles, funder, planning);
    boolean blocked = false;
    for (int i = 0; i < TRIES; i++) {
      Change change = new Change(platform, current);
      int at = indexOf(change.payment, about);
      boolean isLate = OrderStates.next(change.payment.legs.get(at).state, word.event()).isEmpty();
      Optional<String> fact =
          isLate ? late.put(change, at, word, blocked) : put(change, at, about, word, payer, tries);
      if (fact.isEmpty()) {
        return current;
      }
      CommitOutcome outcome = change.commit(Optional.empty(), fact.get());
      if (outcome instanceof CommitOutcome.Applied) {
        return change.stored();
      }
      if (isLate) {
        // What the wallet cannot bear of a late word goes to suspense.
        blocked = blocked || Obstacles.isRefusal(outcome);
      } else {
        tries.learn(outcome, change, payer);
      }
      // Somebody else may have decided it meanwhile: look again.
      current = platform.get(PaymentBody.class, current.id());
    }
    throw Platform.contention("payment");
  }

  /**
   * Puts the commit together of a word that changes the leg's state; the fact that it makes true,
   * or empty if there is nothing to do.
   */
  private Optional<String> put(
      Change change, int at, LegBody about, Orders.Word word, @Nullable Payer payer, Tries tries) {
    Optional<Decline> refusal = tries.refusal();
    LegDraft leg = change.payment.legs.get(at);
    // Who saw a plan is not to pay in another way than it said.
    @Nullable Payer goingOn = change.payment.plan == null ? payer : null;
    LegState next = OrderStates.next(leg.state, word.event()).orElseThrow();
    if (word.event() == OrderEvent.UNANSWERED && askedTooSoon(change, leg)) {
      return Optional.empty();
    }
    leg.state = next;
    switch (next) {
      case DONE -> {
        Settling.approved(change, leg, word.receipt().orElseThrow());
        Counting.uncount(change, at, leg.amount - leg.got);
        if (refusal.isPresent() && leg.direct) {
          // It is in the wallet already; what could not be posted with it is the fee.
          change.payment.fee = 0;
          funder.complete(change);
        } else if (refusal.isPresent()) {
          funder.refuse(change, refusal.get());
        } else {
          funder.fund(change, goingOn, tries.available(), Optional.empty());
        }
      }
      case REFUSED -> {
        Settling.refused(change, leg);
        if (word.event() == OrderEvent.NOT_RECEIVED) {
          Counting.uncountForNow(change, at);
        } else {
          Counting.uncount(change, at, leg.amount);
        }
        Decline why = word.decline().orElseGet(() -> Settling.reason(word.event()));
        if (refusal.isPresent()) {
          funder.refuse(change, refusal.get());
        } else if (why.reason() == DeclineReason.WALLET_FROZEN) {
          // No other source may give anything either.
          funder.refuse(change, why);
        } else {
          funder.fund(change, goingOn, tries.available(), Optional.of(why));
        }
        if (word.event() == OrderEvent.NOT_RECEIVED) {
          // That rests on an issuer's word about time: ask once more.
          leg.again = true;
          long again = change.now + orders.window(about);
          long before = change.payment.askAt;
          change.payment.askAt = before == 0 ? again : Math.min(before, again);
        }
      }
      default -> {
        change.enter(PaymentEvent.UNANSWERED);
        change.payment.askAt = Asking.next(change.now, change.payment.asked, orders.finalAt(about));
        change.payment.asked++;
      }
    }
    return Optional.of(fact(change));
  }

  /** An UNKNOWN leg was asked about before its time, and nothing came of it. */
  private static boolean askedTooSoon(Change change, LegDraft leg) {
    return leg.state == LegState.UNKNOWN && change.now < change.payment.askAt;
  }

  private static int indexOf(PaymentDraft payment, LegBody about) {
    for (int at = 0; at < payment.legs.size(); at++) {
      UUID order = payment.legs.get(at).order;
      if (order != null && order.equals(about.order())) {
        return at;
      }
    }
    throw new IllegalArgumentException("The payment has no such leg.");
  }

  private static String fact(Change change) {
    return Facts.of(change.payment.state);
  }
}
