package dev.kabao.wallet.coupon;

import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.LocalText;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What was decided about one coupon at hand for one payment, and why.
 *
 * @param coupon the coupon
 * @param reason why
 * @param gives what it takes off; zero unless it is used
 * @param minimum the least that has to be paid; present for {@link CouponReason#BELOW_MINIMUM} only
 * @param instead a coupon that is used and keeps this one out; present for {@link
 *     CouponReason#NOT_WITH_OTHERS} and {@link CouponReason#ONE_OF_GROUP} only
 */
public record CouponVerdict(
    CouponId coupon,
    CouponReason reason,
    Money gives,
    Optional<Money> minimum,
    Optional<Instead> instead) {

  /**
   * A coupon that is used.
   *
   * @param coupon its id
   * @param name what people call its class
   */
  public record Instead(CouponId coupon, LocalText name) {
    /** Refuses null. */
    public Instead {
      Objects.requireNonNull(coupon, "coupon");
      Objects.requireNonNull(name, "name");
    }
  }

  /** Refuses null. */
  public CouponVerdict {
    Objects.requireNonNull(coupon, "coupon");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(gives, "gives");
    Objects.requireNonNull(minimum, "minimum");
    Objects.requireNonNull(instead, "instead");
  }

  /** Whether it is used. */
  public boolean taken() {
    return reason == CouponReason.TAKEN;
  }

  /** What to tell the person. */
  public LocalText text() {
    LocalText text = reason.text();
    return new LocalText(
        filled(text.en(), instead.map(other -> other.name().en())),
        filled(text.zh(), instead.map(other -> other.name().zh())));
  }

  private String filled(String text, Optional<String> other) {
    return text.replace("{gives}", gives.toString())
        .replace("{minimum}", minimum.map(Money::toString).orElse(""))
        .replace("{instead}", other.orElse(""));
  }
}
