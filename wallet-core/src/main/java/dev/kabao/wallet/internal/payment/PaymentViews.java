package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.EarnedBody;
import dev.kabao.wallet.internal.doc.HaltBody;
import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.RewardBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.risk.StepUps;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.StepUpId;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Payments as hosts see them. */
public final class PaymentViews {
  private PaymentViews() {}

  /** What came of a payment, as it stands. */
  public static PaymentResult result(Stored<PaymentBody> stored) {
    Payment payment = payment(stored.id(), stored.body());
    return switch (payment.state()) {
      case SUCCEEDED ->
          payment.settled().isLessThan(payment.amount())
              ? new PaymentResult.PartlySucceeded(payment)
              : new PaymentResult.Succeeded(payment);
      case AUTHORIZED, WAITING, COOLING -> new PaymentResult.SetAside(payment);
      case AWAITING_FACTORS ->
          new PaymentResult.NeedsFactors(
              payment,
              new StepUpId(stored.id()),
              halt(stored.body()).kinds(),
              StepUps.told(halt(stored.body()).reasons()));
      case IN_REVIEW ->
          new PaymentResult.InReview(payment, StepUps.told(halt(stored.body()).reasons()));
      case DECLINED -> new PaymentResult.Declined(payment, payment.decline().orElseThrow());
      case VOIDED, EXPIRED, RETURNED -> new PaymentResult.GivenBack(payment);
      case STARTED, UNKNOWN -> new PaymentResult.Unknown(payment);
    };
  }

  /** A payment as it stands. */
  public static Payment payment(UUID id, PaymentBody body) {
    CurrencyUnit currency = CurrencyUnit.of(body.currency());
    return new Payment(
        new PaymentId(id),
        body.kind(),
        body.state(),
        body.legs().stream().map(leg -> leg(leg, currency)).toList(),
        payee(body),
        card(body),
        Money.ofMinor(currency, body.amount()),
        Money.ofMinor(currency, body.settled()),
        Money.ofMinor(currency, body.refunded()),
        Money.ofMinor(currency, body.fee()),
        earned(body.earned()),
        decline(body, currency),
        body.legs().stream().map(LegBody::reference).filter(Objects::nonNull).findFirst(),
        body.expiresAt() == 0
            ? Optional.empty()
            : Optional.of(Instant.ofEpochMilli(body.expiresAt())),
        Instant.ofEpochMilli(body.createdAt()),
        Instant.ofEpochMilli(body.updatedAt()));
  }

  /** By programme, whatever the rules were. */
  static List<Payment.Earned> earned(List<EarnedBody> rules) {
    Map<String, Long> units = new TreeMap<>();
    rules.forEach(one -> units.merge(one.programme(), one.granted(), Long::sum));
    return units.entrySet().stream()
        .filter(one -> one.getValue() > 0)
        .map(one -> new Payment.Earned(one.getKey(), one.getValue()))
        .toList();
  }

  private static HaltBody halt(PaymentBody body) {
    return Objects.requireNonNull(body.halt(), "halt");
  }

  private static Optional<String> payee(PaymentBody body) {
    return body.payee() != null
        ? Optional.of(body.payee())
        : Optional.ofNullable(body.peer()).map(peer -> new WalletId(peer).toString());
  }

  private static Optional<CardId> card(PaymentBody body) {
    return body.legs().stream()
        .filter(leg -> leg.by() == LegBody.By.CREDIT)
        .map(LegBody::card)
        .filter(Objects::nonNull)
        .findFirst()
        .map(CardId::new);
  }

  private static Payment.Leg leg(LegBody leg, CurrencyUnit currency) {
    return new Payment.Leg(
        source(leg),
        leg.state(),
        Money.ofMinor(currency, leg.amount()),
        Money.ofMinor(currency, leg.taken()));
  }

  private static FundingSource source(LegBody leg) {
    RewardBody reward = leg.reward();
    if (reward != null) {
      return reward.item() == null
          ? FundingSource.points(Objects.requireNonNull(reward.of()), reward.units())
          : FundingSource.coupon(new CouponId(reward.item()));
    }
    return leg.by() == LegBody.By.DEBIT && leg.card() != null
        ? FundingSource.card(new CardId(leg.card()))
        : FundingSource.balance();
  }

  private static Optional<Decline> decline(PaymentBody body, CurrencyUnit currency) {
    return Optional.ofNullable(body.decline())
        .map(
            reason ->
                new Decline(
                    reason,
                    Optional.ofNullable(body.category()),
                    Optional.ofNullable(body.issuerCode()),
                    Optional.ofNullable(body.limit()).map(limit -> LimitHits.view(limit, currency)),
                    body.pausedUntil() == 0
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochMilli(body.pausedUntil())),
                    body.halt() == null ? List.of() : StepUps.told(body.halt().reasons()),
                    RefusedCoupons.of(body, currency)));
  }
}
