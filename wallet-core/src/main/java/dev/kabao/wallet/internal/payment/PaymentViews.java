package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.PaymentId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Payments as hosts see them. */
final class PaymentViews {
  private PaymentViews() {}

  static PaymentResult result(Stored<PaymentBody> stored) {
    Payment payment = payment(stored.id(), stored.body());
    return switch (payment.state()) {
      case SUCCEEDED ->
          payment.settled().isLessThan(payment.amount())
              ? new PaymentResult.PartlySucceeded(payment)
              : new PaymentResult.Succeeded(payment);
      case DECLINED -> new PaymentResult.Declined(payment, payment.decline().orElseThrow());
      case STARTED, UNKNOWN -> new PaymentResult.Unknown(payment);
    };
  }

  static Payment payment(UUID id, PaymentBody body) {
    CurrencyUnit currency = CurrencyUnit.of(body.currency());
    return new Payment(
        new PaymentId(id),
        body.kind(),
        body.state(),
        body.card() == null
            ? FundingSource.balance()
            : FundingSource.card(new CardId(Objects.requireNonNull(body.card()))),
        Optional.ofNullable(body.payee()),
        Money.ofMinor(currency, body.amount()),
        Money.ofMinor(currency, body.settled()),
        Optional.ofNullable(body.decline())
            .map(
                reason ->
                    new Decline(
                        reason,
                        Optional.ofNullable(body.category()),
                        Optional.ofNullable(body.issuerCode()))),
        Optional.ofNullable(body.issuerReference()),
        Instant.ofEpochMilli(body.createdAt()),
        Instant.ofEpochMilli(body.updatedAt()));
  }
}
