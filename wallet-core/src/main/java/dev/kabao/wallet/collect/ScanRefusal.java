package dev.kabao.wallet.collect;

import dev.kabao.wallet.value.LocalText;

/** Why a scanned code, link or payer code is not taken. Nothing was moved. Codes are stable. */
public enum ScanRefusal {
  /** It is no code or link of a payment request, or no payer code. */
  UNREADABLE("This is not a payment code.", "无法识别的付款码或收款码。"),
  /** It was not signed by this platform, or was changed since. */
  NOT_GENUINE("This code is not genuine. Do not pay it.", "该收款码未通过验证，请勿支付。"),
  /** No payment request has this id any more. */
  UNKNOWN_REQUEST("There is no such payment request.", "该收款请求不存在。"),
  /** Its time is over. */
  EXPIRED("This code has expired.", "该码已过期。"),
  /** It was paid, ended, or somebody is paying it. */
  ENDED("This payment request is no longer open.", "该收款请求已失效或已支付。"),
  /** The payee is the payer. */
  SELF("You cannot pay yourself.", "不能向自己付款。"),
  /** It asks for an amount to be chosen, and none was given. */
  AMOUNT_MISSING("Please enter an amount.", "请输入金额。"),
  /** It states an amount, and another one was given. */
  AMOUNT_DIFFERS("The amount differs from what was asked for.", "金额与收款请求不符。"),
  /** The amount is in another currency. */
  OTHER_CURRENCY("This is another currency than was asked for.", "币种与收款请求不符。"),
  /** What was shown does not belong to this confirmation. */
  OFFER_NOT_GENUINE(
      "This confirmation does not belong to what was shown. Please scan again.",
      "确认信息与所示内容不符，请重新扫码。"),
  /** Another request has paid by this look: what came of it stands in the history. */
  OFFER_USED(
      "This was confirmed before. Look at what came of it before you scan again.",
      "该笔已确认过，请先查看结果，再决定是否重新扫码。"),
  /** A payer code was used before, or is past its time. */
  CODE_USED("This payment code is no longer good. Please show a new one.", "付款码已失效，请刷新后重试。");

  private final LocalText text;

  ScanRefusal(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  /** What to tell the person. */
  public LocalText text() {
    return text;
  }
}
