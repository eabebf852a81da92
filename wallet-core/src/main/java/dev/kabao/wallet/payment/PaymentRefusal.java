package dev.kabao.wallet.payment;

import dev.kabao.wallet.value.LocalText;

/**
 * Why a payment cannot be captured, voided, claimed or refunded as was asked. Nothing was changed.
 * Codes are stable.
 */
public enum PaymentRefusal {
  /** It is not known yet whether the money is there. */
  NOT_DECIDED("The bank has not answered yet. Please try again later.", "银行尚未答复，请稍后再试。"),
  /** It has not begun: its payer has to show more factors, or somebody has to look at it. */
  NOT_BEGUN("This payment has not begun: it still waits to be confirmed.", "该笔交易尚待验证或核查，尚未开始。"),
  /** It was not authorised to be captured later, or is still to be captured. */
  STILL_OPEN("This payment is still open.", "该笔交易尚未完成。"),
  /** It waits for the payee to claim it. */
  WAITING_FOR_CLAIM("This transfer still waits for the payee.", "该笔转账尚待收款人领取。"),
  /** It waits out its cooling time: until then it can be taken back. */
  COOLING("This payment has not gone through yet. It can still be taken back.", "该笔付款尚未到账，到账前可撤回。"),
  /** All of it is captured, or it was paid at once. */
  COMPLETE("This payment is complete.", "该笔交易已完成。"),
  /** It was declined. */
  DECLINED("This payment was declined.", "该笔交易已被拒绝。"),
  /** It was voided. */
  VOIDED("This payment was voided.", "该笔交易已撤销。"),
  /** Its time is over. */
  EXPIRED("This payment has expired.", "该笔交易已过期。"),
  /** The bank sent the money back. */
  RETURNED("The bank returned this payment.", "该笔交易已被银行退回。"),
  /** More than is left to capture or to refund. */
  MORE_THAN_LEFT("This is more than is left.", "金额超出剩余可用金额。"),
  /** Of another currency than the payment. */
  OTHER_CURRENCY("This is another currency than the payment's.", "币种与原交易不符。"),
  /** Only payments to payees can be refunded. */
  NOT_REFUNDABLE("This kind of payment cannot be refunded.", "该类交易不支持退款。"),
  /** It pays a biller's bill, and goes back only if the biller does not take it. */
  PAYS_A_BILL(
      "This payment pays a bill. It comes back only if the biller does not take it.",
      "该付款用于缴费，仅在缴费机构未受理时退回。"),
  /** It was captured or refunded in as many parts as can be. */
  TOO_MANY_PARTS("This payment has too many parts already.", "该笔交易的分次次数过多。"),
  /** An account that the money would move from or to is frozen or closed. */
  FROZEN("An account is frozen or closed.", "账户已冻结或注销。");

  private final LocalText text;

  PaymentRefusal(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  /** What to tell people. */
  public LocalText text() {
    return text;
  }
}
