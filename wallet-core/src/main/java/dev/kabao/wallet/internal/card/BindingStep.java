package dev.kabao.wallet.internal.card;

import dev.kabao.wallet.card.BindingRefusal;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.BindingProgress;
import dev.kabao.wallet.spi.issuer.Challenge;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.value.RequestId;
import org.jspecify.annotations.Nullable;

/** What an issuer's answer means for a binding. Holds the agreement until it is closed. */
record BindingStep(
    BindingEvent event,
    @Nullable Challenge challenge,
    @Nullable AgreementToken agreement,
    @Nullable BindingRefusal refusal,
    @Nullable RequestId request)
    implements AutoCloseable {

  /** How a binding stands to its lifetime when the issuer is asked about it. */
  enum Time {
    /** A code can still be typed. */
    LEFT,
    /** No code can be typed any more; one that was may still be on its way. */
    OVER_BUT_FOR_A_CODE,
    /** Nothing can make the agreement stand any more. */
    OVER
  }

  static BindingStep of(BindingEvent event) {
    return new BindingStep(event, null, null, null, null);
  }

  static BindingStep refused(BindingEvent event, BindingRefusal refusal) {
    return new BindingStep(event, null, null, refusal, null);
  }

  static BindingStep ofStart(IssuerOutcome<Challenge> outcome) {
    if (outcome instanceof IssuerOutcome.Approved<Challenge> approved) {
      return new BindingStep(BindingEvent.CHALLENGED, approved.value(), null, null, null);
    }
    if (outcome instanceof IssuerOutcome.Declined<Challenge> declined) {
      return refused(BindingEvent.DECLINED, Refusals.ofStart(declined.category()));
    }
    return outcome instanceof IssuerOutcome.NotSent<Challenge>
        ? refused(BindingEvent.START_NOT_SENT, BindingRefusal.ISSUER_UNREACHABLE)
        : of(BindingEvent.UNANSWERED);
  }

  static BindingStep ofResend(IssuerOutcome<Challenge> outcome, RequestId request) {
    if (outcome instanceof IssuerOutcome.Approved<Challenge> approved) {
      return new BindingStep(BindingEvent.CHALLENGED, approved.value(), null, null, request);
    }
    if (outcome instanceof IssuerOutcome.Declined<Challenge> declined) {
      return new BindingStep(
          BindingEvent.UNANSWERED, null, null, Refusals.ofResend(declined.category()), request);
    }
    return outcome instanceof IssuerOutcome.NotSent<Challenge>
        ? new BindingStep(
            BindingEvent.UNANSWERED, null, null, BindingRefusal.ISSUER_UNREACHABLE, request)
        : of(BindingEvent.UNANSWERED);
  }

  static BindingStep ofConfirm(IssuerOutcome<AgreementToken> outcome, RequestId request) {
    if (outcome instanceof IssuerOutcome.Approved<AgreementToken> approved) {
      return new BindingStep(BindingEvent.AGREED, null, approved.value(), null, request);
    }
    if (outcome instanceof IssuerOutcome.Declined<AgreementToken> declined) {
      BindingRefusal refusal = Refusals.ofConfirm(declined.category());
      return new BindingStep(
          Refusals.eventOfConfirm(declined.category()), null, null, refusal, request);
    }
    return outcome instanceof IssuerOutcome.NotSent<AgreementToken>
        ? new BindingStep(
            BindingEvent.CODE_NOT_SENT, null, null, BindingRefusal.ISSUER_UNREACHABLE, request)
        : of(BindingEvent.UNANSWERED);
  }

  static BindingStep ofQuery(IssuerOutcome<BindingProgress> outcome, Time time) {
    if (outcome instanceof IssuerOutcome.Approved<BindingProgress> approved) {
      if (approved.value() instanceof BindingProgress.Agreed agreed) {
        return new BindingStep(BindingEvent.AGREED, null, agreed.agreement(), null, null);
      }
      Challenge challenge = ((BindingProgress.Challenged) approved.value()).challenge();
      return switch (time) {
        case LEFT -> new BindingStep(BindingEvent.CHALLENGED, challenge, null, null, null);
        case OVER_BUT_FOR_A_CODE -> of(BindingEvent.UNANSWERED);
        case OVER -> of(BindingEvent.TIME_OVER);
      };
    }
    if (outcome instanceof IssuerOutcome.Declined<BindingProgress> declined) {
      return refused(BindingEvent.DECLINED, Refusals.ofStart(declined.category()));
    }
    return of(BindingEvent.UNANSWERED);
  }

  @Override
  public void close() {
    if (agreement != null) {
      agreement.close();
    }
  }
}
