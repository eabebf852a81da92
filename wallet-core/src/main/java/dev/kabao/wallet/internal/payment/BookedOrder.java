package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.RefundBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.payment.Payment.LegState;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An issuer's order as the books know it.
 *
 * @param id the order
 * @param kind what the issuer is to do
 * @param issuer the issuer's code
 * @param amount what it was asked to move
 * @param state how far it is
 * @param intentAt when the intent was kept; 0 for a refund, which is sent until it arrives
 * @param movedAt when the money moved, by the issuer's clock; 0 if it said nothing
 * @param returnedAt when it came back, by the issuer's clock; 0 if it did not
 * @param payment the payment that it is a part of; null if it is a refund's
 * @param refund the refund that it is a part of; null if it is a payment's
 */
public record BookedOrder(
    UUID id,
    Kind kind,
    String issuer,
    Money amount,
    State state,
    long intentAt,
    long movedAt,
    long returnedAt,
    @Nullable Stored<PaymentBody> payment,
    @Nullable Stored<RefundBody> refund) {

  /** What an issuer is to do. */
  public enum Kind {
    /** Draw money from a card. */
    DEBIT,
    /** Pay money out to a card. */
    CREDIT,
    /** Give back to a card what a debit drew. */
    REFUND
  }

  /** How far an order is. */
  public enum State {
    /** It is not known whether the money moved. */
    UNDECIDED,
    /** The money moved; if that was heard late, the books have followed. */
    MOVED,
    /** As far as the books know, no money moved. */
    FAILED
  }

  /** The order of a payment's leg. */
  static Optional<BookedOrder> of(Stored<PaymentBody> payment, UUID order) {
    return payment.body().legs().stream()
        .filter(leg -> order.equals(leg.order()))
        .filter(leg -> leg.by() == LegBody.By.DEBIT || leg.by() == LegBody.By.CREDIT)
        .findFirst()
        .map(
            leg ->
                new BookedOrder(
                    order,
                    leg.by() == LegBody.By.DEBIT ? Kind.DEBIT : Kind.CREDIT,
                    Objects.requireNonNull(leg.issuer()),
                    money(payment.body().currency(), leg.amount()),
                    state(leg),
                    leg.askedAt(),
                    leg.issuerAt(),
                    leg.returnedAt(),
                    payment,
                    null));
  }

  /** The order of a refund's part. */
  static Optional<BookedOrder> ofRefund(Stored<RefundBody> refund, UUID order) {
    return refund.body().parts().stream()
        .filter(one -> one.orders().contains(order))
        .findFirst()
        .map(
            one ->
                new BookedOrder(
                    order,
                    Kind.REFUND,
                    Objects.requireNonNull(one.issuer()),
                    money(refund.body().currency(), one.amount()),
                    order.equals(one.order()) ? state(one) : State.FAILED,
                    0,
                    order.equals(one.order()) ? one.issuerAt() : 0,
                    0,
                    null,
                    refund));
  }

  /** Whether it is not known what became of it. */
  public boolean isUndecided() {
    return state == State.UNDECIDED;
  }

  /**
   * Whether somebody is asking the issuer right now, who would go on with another source: an answer
   * that comes another way is not to end that.
   */
  public boolean isGoingOn(long now) {
    return payment != null
        && leg().state() == LegState.ASKED
        && now < payment.body().askAt()
        && payment.body().legs().stream().anyMatch(leg -> leg.state() == LegState.PLANNED);
  }

  /** The leg of the payment that it is a part of. */
  LegBody leg() {
    return Objects.requireNonNull(payment).body().legs().stream()
        .filter(leg -> id.equals(leg.order()))
        .findFirst()
        .orElseThrow();
  }

  /** The part of the refund that it is. */
  RefundBody.Part part() {
    return Objects.requireNonNull(refund).body().parts().stream()
        .filter(part -> part.orders().contains(id))
        .findFirst()
        .orElseThrow();
  }

  private static State state(RefundBody.Part part) {
    return switch (part.state()) {
      case ON_ITS_WAY -> State.UNDECIDED;
      case ON_CARD -> State.MOVED;
      case IN_BALANCE, IN_SUSPENSE, IN_REWARDS, LAPSED -> State.FAILED;
    };
  }

  private static State state(LegBody leg) {
    return switch (leg.state()) {
      case PLANNED, ASKED, UNKNOWN -> State.UNDECIDED;
      case DONE -> State.MOVED;
      // One with a receipt was heard of late.
      case REFUSED -> leg.reference() == null ? State.FAILED : State.MOVED;
    };
  }

  private static Money money(String currency, long minorUnits) {
    return Money.ofMinor(CurrencyUnit.of(currency), minorUnits);
  }
}
