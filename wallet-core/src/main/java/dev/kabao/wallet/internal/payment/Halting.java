package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.HaltBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.risk.Judge;
import dev.kabao.wallet.internal.risk.StepUps;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.PaymentRefusal;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.spi.risk.Act;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.risk.Verdict;
import dev.kabao.wallet.value.Factor;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps a payment from beginning before its payer has proved enough, or somebody of the host's has
 * looked at it. It only puts commits together.
 */
final class Halting {
  private static final Duration REVIEW_VALIDITY = Duration.ofDays(3);
  private static final Duration RELEASE_VALIDITY = REVIEW_VALIDITY.multipliedBy(2);

  private final Platform platform;
  private final Judge judge;
  private final StepUps stepUps;

  Halting(Platform platform) {
    this.platform = platform;
    this.judge = new Judge(platform);
    this.stepUps = new StepUps(platform);
  }

  /** What a new payment needs, less what its payer has shown. */
  Verdict verdict(Supplier<PaymentDraft> payment, Payer payer) {
    if (platform.safety().risk() == RiskPolicy.NONE) {
      return Verdict.ALLOW;
    }
    Act act = Acts.of(payment.get(), payer, platform.vault());
    Verdict verdict = judge.judge(act, payer.acting());
    return verdict instanceof Verdict.NeedFactors need
            && Factor.kinds(payer.shown()) >= need.kinds()
        ? Verdict.ALLOW
        : verdict;
  }

  /** Puts a halt into the first commit of a payment. */
  void halt(Change change, Verdict verdict, Payer payer) {
    if (verdict instanceof Verdict.NeedFactors need) {
      change.enter(PaymentEvent.HALTED);
      ask(change, payer, need, StepUps.VALIDITY);
      change.payment.halt = new HaltBody(need.kinds(), 0, StepUps.reasons(need.reasons()));
      change.payment.askAt = change.now + StepUps.VALIDITY.toMillis();
    } else if (verdict instanceof Verdict.Review review) {
      change.enter(PaymentEvent.QUESTIONED);
      // Once it is released its payer comes back, with what is to be shown then.
      ask(
          change,
          payer,
          new Verdict.NeedFactors(review.kinds(), review.reasons()),
          RELEASE_VALIDITY);
      change.payment.halt = new HaltBody(0, review.kinds(), StepUps.reasons(review.reasons()));
      change.payment.askAt = change.now + REVIEW_VALIDITY.toMillis();
    } else {
      throw new IllegalArgumentException("Nothing halts for " + verdict + ".");
    }
  }

  private void ask(Change change, Payer payer, Verdict.NeedFactors need, Duration validity) {
    Act act = Acts.of(change.payment, payer, platform.vault());
    change.write(stepUps.ask(change.payment.id, act, need, change.now, validity));
  }

  /** Lets what was looked at go on once its payer comes back; or says why it cannot. */
  static Optional<PaymentRefusal> release(Change change) {
    Optional<PaymentRefusal> refusal = change.tryToEnter(PaymentEvent.RELEASED);
    if (refusal.isEmpty() && change.payment.halt != null) {
      int kinds = Math.max(1, change.payment.halt.afterwards());
      change.payment.halt = new HaltBody(kinds, 0, change.payment.halt.reasons());
      change.payment.askAt = change.now + REVIEW_VALIDITY.toMillis();
    }
    return refusal;
  }

  /** Ends what was looked at; or says why it cannot. */
  static Optional<PaymentRefusal> reject(Change change) {
    if (change.payment.state != PaymentState.IN_REVIEW) {
      return change.tryToEnter(PaymentEvent.RELEASED);
    }
    giveUp(change);
    return Optional.empty();
  }

  /** Ends a payment that nobody let begin. */
  static void giveUp(Change change) {
    boolean review = change.payment.state == PaymentState.IN_REVIEW;
    change.enter(PaymentEvent.REFUSED);
    change.payment.decline(
        Decline.of(review ? DeclineReason.NOT_RELEASED : DeclineReason.FACTORS_NOT_SHOWN));
    change.payment.askAt = 0;
  }
}
