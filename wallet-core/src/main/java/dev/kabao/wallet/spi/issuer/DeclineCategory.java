package dev.kabao.wallet.spi.issuer;

import dev.kabao.wallet.value.LocalText;

/**
 * Why an issuer says no, in terms that do not depend on the channel. A connector maps its channel's
 * codes to these by a table of its own: the same code means different things on different channels.
 *
 * <p>The text is advice for the person. Where a guesser could learn which element was wrong, it is
 * generic.
 */
public enum DeclineCategory {
  /** The holder must talk to the bank. */
  CONTACT_ISSUER("Please contact your bank.", "请联系您的发卡银行。"),
  /** The request is not one that the issuer takes. */
  REQUEST_INVALID("The bank does not accept this request.", "银行不受理该请求。"),
  /** The card is blocked, lost or stolen. */
  CARD_BLOCKED("This card is blocked. Please contact your bank.", "该卡已被限制使用，请联系发卡银行。"),
  /** The elements are not those of this card. */
  IDENTITY_MISMATCH(
      "The details do not match the bank's records. Please check all of them.",
      "信息与银行记录不符，请核对后重试。"),
  /** No such card: to people the same as a mismatch. */
  CARD_NOT_FOUND(
      "The details do not match the bank's records. Please check all of them.",
      "信息与银行记录不符，请核对后重试。"),
  /** The card is not activated, or dormant. */
  CARD_INACTIVE("This card is not activated. Please activate it with your bank.", "该卡未激活，请先在银行激活。"),
  /** Does not fit the state of the order that it is about. */
  STATE_ERROR("This step is no longer possible. Please start again.", "当前步骤已失效，请重新开始。"),
  /** Too many wrong tries of a PIN or code. */
  PIN_LOCKED("Too many tries. Please try later or contact your bank.", "尝试次数过多，请稍后再试或联系银行。"),
  /** Not enough money on the account. */
  INSUFFICIENT_FUNDS("There is not enough money on the card.", "银行卡余额不足。"),
  /** Past its expiry. */
  CARD_EXPIRED("This card has expired.", "该卡已过期。"),
  /** A PIN, one-time code or verification number is wrong. */
  CREDENTIAL_WRONG("The code is wrong.", "验证码或密码错误。"),
  /** A one-time code is past its time or was used. */
  CREDENTIAL_EXPIRED("The code has expired. Please ask for a new one.", "验证码已失效，请重新获取。"),
  /** This card may not do this. */
  NOT_PERMITTED("This card does not allow this.", "该卡不支持此交易。"),
  /** The issuer's amount or count limit is passed. */
  LIMIT_EXCEEDED("The bank's limit for this card is reached.", "超出银行卡限额。"),
  /** The issuer cannot serve now, and says that nothing was done. */
  UNAVAILABLE("The bank cannot serve this now. Please try later.", "银行系统繁忙，请稍后再试。"),
  /** The issuer has this order already, with other content. */
  DUPLICATE("The bank has this order already.", "银行已受理过该订单。"),
  /** Keys or signatures are not set up as they should be. */
  SECURITY_CONFIG("The connection to the bank is not set up correctly.", "与银行的安全配置有误。"),
  /** The issuer has no phone on record for the card. */
  NO_RESERVED_PHONE(
      "The bank has no phone number for this card. Please register one with it.",
      "该卡未预留手机号，请先在银行登记。");

  private final LocalText advice;

  DeclineCategory(String en, String zh) {
    this.advice = new LocalText(en, zh);
  }

  /** What to tell the person. */
  public LocalText advice() {
    return advice;
  }
}
