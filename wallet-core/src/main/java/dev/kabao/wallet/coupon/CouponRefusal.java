package dev.kabao.wallet.coupon;

import dev.kabao.wallet.value.LocalText;

/** Why a coupon is not issued, or not taken back. Nothing was changed then. Codes are stable. */
public enum CouponRefusal {
  /** No more of the class are issued: it was ended. */
  CLASS_ENDED("No more of these coupons are given out.", "该优惠券已停止发放。"),
  /** The time in which coupons of the class are good is over. */
  CLASS_OVER("The time of these coupons is over.", "该优惠券活动已结束。"),
  /** As many as there are at all were issued. */
  SOLD_OUT("All of these coupons are taken.", "优惠券已领完。"),
  /** The person has had as many as one person gets. */
  ENOUGH("You have had as many of these coupons as one person gets.", "您领取该优惠券的数量已达上限。"),
  /** The wallet is closed, or frozen for what comes in. */
  WALLET_TAKES_NONE("This wallet takes no coupons: it is frozen or closed.", "钱包已冻结或注销，无法领取。"),
  /** There is no such wallet; told of the lines of a list only. */
  NO_WALLET("There is no such wallet.", "钱包不存在。"),
  /** What was typed is no code: it has a typing error. */
  CODE_UNREADABLE("This is no coupon code. Please check what you typed.", "兑换码有误，请核对后重新输入。"),
  /** Nobody issued this code. */
  CODE_UNKNOWN("This coupon code is not known.", "兑换码不存在。"),
  /** The code was used, by whomever. */
  CODE_USED("This coupon code was used before.", "兑换码已被使用。"),
  /** The code's time is over. */
  CODE_EXPIRED("This coupon code has expired.", "兑换码已过期。"),
  /** Too many wrong codes were tried. */
  TOO_MANY_TRIES("Too many wrong codes. Please try again later.", "错误次数过多，请稍后再试。"),
  /** A payment that is under way has it. */
  IN_PAYMENT("A payment that is under way has this coupon.", "该优惠券正被一笔付款占用。"),
  /** It was used, has expired or was taken back before. */
  NOT_AVAILABLE("This coupon can no longer be used.", "该优惠券已失效。"),
  /** The wallet is frozen for what goes out, and coupons go out of it. */
  WALLET_FROZEN("The wallet is frozen.", "钱包已冻结。");

  private final LocalText advice;

  CouponRefusal(String en, String zh) {
    this.advice = new LocalText(en, zh);
  }

  /** What to tell the person. */
  public LocalText advice() {
    return advice;
  }
}
