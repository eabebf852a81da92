package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kabao.wallet.coupon.CouponReason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a coupon was not taken for a payment, at rest.
 *
 * @param minimum the least that has to be paid, in minor units of the payment's currency; 0 if that
 *     is not why
 * @param instead a coupon that keeps it out; null if none does
 * @param en what that one's class is called in English
 * @param zh the same in Chinese
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record CouponNoBody(
    @JsonProperty(required = true) CouponReason reason,
    long minimum,
    @Nullable UUID instead,
    @Nullable String en,
    @Nullable String zh) {
  /** Refuses what lacks a field. */
  public CouponNoBody {
    Required.fields(reason);
    if (instead != null) {
      Required.fields(en, zh);
    }
  }
}
