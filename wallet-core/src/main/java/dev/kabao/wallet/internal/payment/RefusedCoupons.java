package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.coupon.CouponVerdict;
import dev.kabao.wallet.internal.doc.CouponNoBody;
import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.RewardBody;
import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.LocalText;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The coupon that a payment was declined for, to be shown. */
final class RefusedCoupons {
  private RefusedCoupons() {}

  /** Which coupon could not be used, and why; empty if that is not why it was declined. */
  static Optional<CouponVerdict> of(PaymentBody body, CurrencyUnit currency) {
    return body.legs().stream()
        .map(LegBody::reward)
        .filter(reward -> reward != null && reward.no() != null)
        .map(reward -> verdict(Objects.requireNonNull(reward), currency))
        .findFirst();
  }

  private static CouponVerdict verdict(RewardBody reward, CurrencyUnit currency) {
    CouponNoBody no = Objects.requireNonNull(reward.no());
    Optional<CouponVerdict.Instead> instead =
        Optional.ofNullable(no.instead())
            .map(
                other ->
                    new CouponVerdict.Instead(
                        new CouponId(other),
                        new LocalText(
                            Objects.requireNonNull(no.en()), Objects.requireNonNull(no.zh()))));
    return new CouponVerdict(
        new CouponId(Objects.requireNonNull(reward.item())),
        no.reason(),
        Money.zero(currency),
        no.minimum() == 0 ? Optional.empty() : Optional.of(Money.ofMinor(currency, no.minimum())),
        instead);
  }
}
