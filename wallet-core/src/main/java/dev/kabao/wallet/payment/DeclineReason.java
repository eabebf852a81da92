package dev.kabao.wallet.payment;

import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.value.LocalText;

/** Why a payment was declined. Codes are stable. */
public enum DeclineReason {
  /** The wallet's balance is too small. */
  BALANCE_TOO_SMALL("There is not enough money in the wallet.", "钱包余额不足。"),
  /** The issuer could not be reached, and nothing was sent to it. */
  ISSUER_UNREACHABLE(
      "The bank cannot be reached. Nothing was debited. Please try again.", "无法连接银行，未扣款，请重试。"),
  /** The card was unbound before the issuer was asked. */
  CARD_ENDED("This card is no longer bound. Nothing was debited.", "该卡已解绑，未扣款。"),
  /** The card was reported lost or stolen before the issuer was asked. */
  CARD_LOST("This card was reported lost or stolen. Nothing was debited.", "该卡已挂失，未扣款。"),
  /** The order did not reach the issuer, as it says past its finality window. */
  NOT_RECEIVED(
      "The bank did not get the order. Nothing was debited. Please try again.",
      "银行未收到该订单，未扣款，请重试。"),
  /** A limit would be passed: {@link Decline#limit()} says which. */
  LIMIT_REACHED("A limit is reached.", "超出限额。"),
  /** The wallet is frozen or closed. */
  WALLET_FROZEN("This wallet is frozen or closed.", "本钱包已冻结或注销。"),
  /** The payee's wallet takes no money: frozen or closed. */
  PAYEE_FROZEN("The payee cannot take money now.", "收款方暂时无法收款。"),
  /**
   * Nothing is paid out, or transferred to people, for a while, since access was recovered or the
   * host changed the phone: {@link Decline#until()}.
   */
  WITHDRAWALS_PAUSED(
      "Withdrawals and transfers are paused for your safety, since access to this wallet was"
          + " recovered.",
      "为保障资金安全，找回密码后暂停提现和转账。"),
  /** The payment request was paid, ended or is being paid by somebody else. */
  REQUEST_ENDED("This payment request is no longer open.", "该收款请求已失效或已支付。"),
  /** A card gave only a part of what a payment request asks for; the part goes back to it. */
  PARTLY_APPROVED(
      "The card gave only a part, which goes back to it. Please pay in another way.",
      "该卡仅支付了部分金额，已原路退回，请更换付款方式。"),
  /** The risk policy says no: {@link Decline#risks()} says why. */
  RISK_DENIED("This is not safe to do now.", "当前操作存在风险，已被拒绝。"),
  /** More factors were asked for, and were not shown in time. */
  FACTORS_NOT_SHOWN(
      "This was not confirmed in time. Nothing was debited. Please start again.",
      "未在规定时间内完成验证，未扣款，请重新发起。"),
  /** Somebody of the host's looked at it and did not let it pass, or nobody did in time. */
  NOT_RELEASED("This payment was not approved. Nothing was debited.", "该笔交易未通过核查，未扣款。"),
  /** The wallet has fewer points than the payment takes. */
  POINTS_TOO_FEW("There are not enough points.", "积分不足。"),
  /** Points or a coupon cannot pay here: the payment's kind, currency, amount or payee, or time. */
  REWARD_NOT_TAKEN(
      "These points or this coupon cannot be used for this payment.", "该积分或优惠券不适用于本次支付。"),
  /** A coupon cannot be used for this payment: {@link Decline#coupon()} says why. */
  COUPON_NOT_USABLE("The coupon cannot be used. Nothing was debited.", "优惠券无法使用，未扣款。"),
  /** Points and coupons do not pay for all of it, and there is no other source. */
  REWARDS_TOO_SMALL(
      "The points and coupons do not cover the amount. Please add another way to pay.",
      "积分和优惠券不足以支付全部金额，请补充其他支付方式。"),
  /** What the payment would take or earn is not what the plan said that its payer saw. */
  PLAN_CHANGED(
      "This has changed since you looked. Nothing was debited. Please look again.",
      "支付方案已变化，未扣款，请重新确认。"),
  /** The issuer refused: its category says why. */
  ISSUER_DECLINED("The bank declined.", "银行拒绝了该交易。");

  private final LocalText advice;

  DeclineReason(String en, String zh) {
    this.advice = new LocalText(en, zh);
  }

  /** What to tell the person; for {@link #ISSUER_DECLINED} see {@link DeclineCategory#advice()}. */
  public LocalText advice() {
    return advice;
  }
}
