package dev.kabao.wallet.coupon;

import dev.kabao.wallet.value.LocalText;

/**
 * Why a coupon is used for a payment, or is not. Codes are stable. Places in braces are filled by
 * {@link CouponVerdict#text}.
 */
public enum CouponReason {
  /** It is used. */
  TAKEN("Used: it takes off {gives}.", "已使用，优惠 {gives}。"),
  /** It is for payments in another currency. */
  OTHER_CURRENCY("It is for payments in another currency.", "不适用于该币种。"),
  /** The payment is below its minimum. */
  BELOW_MINIMUM("It is for payments of {minimum} and more.", "未达到使用门槛 {minimum}。"),
  /** It is for other payees. */
  OTHER_PAYEE("It is not for this payee.", "不适用于该收款方。"),
  /** It is for payments of other categories. */
  OTHER_CATEGORY("It is not for payments of this kind.", "不适用于该消费类别。"),
  /** Its time has not come. */
  NOT_YET_VALID("It cannot be used yet.", "尚未到使用时间。"),
  /** Its time is over. */
  EXPIRED("It has expired.", "已过期。"),
  /** It was taken back. */
  REVOKED("It was taken back by its issuer.", "已被发行方收回。"),
  /** It was used before. */
  USED("It was used before.", "已使用过。"),
  /** Another payment, which is open, has it. */
  LOCKED("Another payment that is under way has it.", "已被另一笔进行中的付款占用。"),
  /** It can only be used alone, or one that is used can. */
  NOT_WITH_OTHERS("It cannot be used together with {instead}.", "不能与 {instead} 同时使用。"),
  /** As many of its class as can be used together are used. */
  ENOUGH_OF_CLASS("No more of this kind can be used in one payment.", "同类优惠券已达单笔使用上限。"),
  /** Another of its group is used. */
  ONE_OF_GROUP("{instead} is used in its place.", "已使用同组的 {instead}。"),
  /** As many coupons as one payment takes are used. */
  TOO_MANY("No more coupons can be used in one payment.", "已达单笔付款可用券数上限。"),
  /** With those that are used, it would take off nothing more. */
  ADDS_NOTHING("It would take off nothing more.", "使用后不会再有优惠。");

  private final LocalText text;

  CouponReason(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  /** The text, with the places still in braces. */
  public LocalText text() {
    return text;
  }
}
