package dev.kabao.wallet.transfer;

import dev.kabao.wallet.value.LocalText;

/** Why a transfer cannot be. Nothing was moved. Codes are stable. */
public enum TransferRefusal {
  /** The phone is none. */
  PHONE_INVALID("This is not a phone number.", "手机号码无效。"),
  /** No wallet has this id. */
  NO_SUCH_WALLET("There is no such wallet.", "该钱包不存在。"),
  /** The payee is the payer. */
  SELF("You cannot transfer money to yourself.", "不能向自己转账。"),
  /** The token was changed, or is another wallet's. */
  OFFER_NOT_GENUINE(
      "This confirmation does not belong to what was shown. Please start again.",
      "确认信息与所示内容不符，请重新发起。"),
  /** The token's time is over. */
  OFFER_EXPIRED("This took too long. Please start again.", "确认超时，请重新发起。"),
  /** Another request has confirmed this offer: what came of it stands in the history. */
  OFFER_USED(
      "This was confirmed before. Look at what came of it before you start again.",
      "该笔已确认过，请先查看结果，再决定是否重新发起。"),
  /** The card number is none. */
  CARD_INVALID("This is not a card number.", "银行卡号无效。"),
  /** The name cannot be that of a card's holder. */
  NAME_INVALID("This is not a name as it stands on a card.", "持卡人姓名无效。"),
  /** No issuer that is set up pays out to this card. */
  CARD_NOT_SERVED("Money cannot be sent to this card.", "暂不支持向该卡转账。");

  private final LocalText text;

  TransferRefusal(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  /** What to tell the person. */
  public LocalText text() {
    return text;
  }
}
