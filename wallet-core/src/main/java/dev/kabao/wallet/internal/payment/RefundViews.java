package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.RefundBody;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.Refund;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Refunds as hosts see them. */
final class RefundViews {
  private RefundViews() {}

  static Refund refund(UUID id, RefundBody body) {
    CurrencyUnit currency = CurrencyUnit.of(body.currency());
    List<Refund.Part> parts =
        body.parts().stream()
            .map(
                part ->
                    new Refund.Part(
                        source(part),
                        Money.ofMinor(currency, part.amount()),
                        part.state(),
                        Optional.ofNullable(part.order()).map(OrderId::of),
                        part.reward() == null ? 0 : part.reward().units()))
            .toList();
    return new Refund(
        id,
        new PaymentId(body.payment()),
        body.cause(),
        Money.ofMinor(currency, body.parts().stream().mapToLong(RefundBody.Part::amount).sum()),
        parts,
        body.done(),
        Instant.ofEpochMilli(body.createdAt()),
        Instant.ofEpochMilli(body.updatedAt()));
  }

  private static FundingSource source(RefundBody.Part part) {
    RefundBody.Reward reward = part.reward();
    if (reward != null) {
      return reward.item() == null
          ? FundingSource.points(reward.of(), reward.all())
          : FundingSource.coupon(new CouponId(reward.item()));
    }
    return part.card() == null
        ? FundingSource.balance()
        : FundingSource.card(new CardId(part.card()));
  }
}
