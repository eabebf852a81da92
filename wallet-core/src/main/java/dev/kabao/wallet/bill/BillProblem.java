package dev.kabao.wallet.bill;

import dev.kabao.wallet.value.LocalText;

/**
 * Why a bill was not paid when somebody tried, with the text that people read. Names are kept at
 * rest and never change.
 */
public enum BillProblem {
  /** The bill is above what the person has agreed to be paid by itself. */
  CAP_EXCEEDED("The bill is above the cap of the automatic payment.", "账单金额超过自动缴费限额。"),
  /**
   * The bill would take what is paid by itself in this month above what the person has agreed to.
   */
  MONTH_EXCEEDED(
      "With this bill the automatic payment would be above its bound for the month.",
      "缴纳该账单后，本月自动缴费将超过每月限额。"),
  /** The bill is in another currency than the person has agreed to. */
  OTHER_CURRENCY("The bill is in another currency than the automatic payment.", "账单币种与自动缴费约定不符。"),
  /** A card that should pay is not bound any more. */
  SOURCE_GONE("A card that should pay is not bound any more.", "付款银行卡已解绑。"),
  /** The payment was declined, or it was taken back before it went through. */
  PAYMENT_DECLINED("The payment did not succeed.", "付款未成功。"),
  /** The person themself has to show who they are, or somebody of the host's has to look at it. */
  NEEDS_PERSON("This payment needs you to confirm it yourself.", "该笔付款需本人确认。"),
  /** The bank approved only a part; what was paid goes back. */
  PARTLY_APPROVED("The bank approved only a part. The money goes back.", "银行仅批准部分金额，款项将退回。"),
  /** The biller did not take the payment; what was paid goes back. */
  BILLER_REFUSED("The biller did not take the payment. The money goes back.", "缴费机构未受理，款项将退回。"),
  /** The payee has given all of it back. */
  REFUNDED("The money was given back.", "款项已退还。"),
  /** The biller could not be reached for days; what was paid goes back. */
  BILLER_SILENT("The biller could not be reached. The money goes back.", "无法联系缴费机构，款项将退回。");

  private final LocalText text;

  BillProblem(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  /** What to tell a person. */
  public LocalText text() {
    return text;
  }
}
