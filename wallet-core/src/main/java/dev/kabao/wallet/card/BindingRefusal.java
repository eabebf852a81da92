package dev.kabao.wallet.card;

import dev.kabao.wallet.value.LocalText;

/** Why a step of a binding is refused. Codes are stable. */
public enum BindingRefusal {
  /**
   * An element is not the bank's: which one is never told, so that nobody can guess them one by
   * one.
   */
  DETAILS_MISMATCH(
      "The details do not match the bank's records. Please check all of them.",
      "信息与银行记录不符，请核对后重试。"),
  /** The card is not activated. */
  CARD_INACTIVE("This card is not activated. Please activate it with your bank.", "该卡未激活，请先在银行激活。"),
  /** The bank has no phone on record to send a code to. */
  NO_RESERVED_PHONE(
      "The bank has no phone number for this card. Please register one with it.",
      "该卡未预留手机号，请先在银行登记。"),
  /** The card is blocked or expired, or may not be bound. */
  CARD_UNUSABLE("This card cannot be bound. Please contact your bank.", "该卡无法绑定，请联系发卡银行。"),
  /** The code is wrong; it can be tried again. */
  CODE_WRONG("The code is wrong. Please check it.", "验证码错误，请核对。"),
  /** The code is past its time; a new one can be asked for. */
  CODE_EXPIRED("The code has expired. Please ask for a new one.", "验证码已失效，请重新获取。"),
  /** The code was tried too often; a new one can be asked for while there are any left. */
  CODE_TRIES_USED_UP(
      "The code was tried too often. Please ask for a new one or start again.",
      "验证码错误次数过多，请重新获取或重新绑定。"),
  /** A new code was asked for too soon. */
  RESEND_TOO_SOON("Please wait a little before asking for another code.", "获取验证码过于频繁，请稍后再试。"),
  /** No more codes for this binding. */
  CODES_USED_UP("No more codes can be sent. Please start again.", "验证码发送次数已用完，请重新绑定。"),
  /** The card was checked too often today, or this wallet has checked too many cards. */
  CHECKS_USED_UP("Cards were tried too often today. Please try tomorrow.", "今日绑卡验证次数过多，请明日再试。"),
  /** The card is bound to this wallet already. */
  ALREADY_BOUND("This card is bound already.", "该卡已绑定。"),
  /** The card is bound to another wallet. Told only to who has shown that the card is theirs. */
  HELD_ELSEWHERE(
      "This card is bound to another wallet. Unbind it there first.", "该卡已绑定其他钱包，请先在原钱包解绑。"),
  /**
   * The card was reported lost or stolen. Told to the wallet that reported it; to another only once
   * it has shown that the card is its own.
   */
  CARD_LOST(
      "This card was reported lost or stolen and cannot be bound. Please bind its replacement.",
      "该卡已挂失，无法绑定，请绑定补发的新卡。"),
  /** No issuer that is set up here issues this card. */
  ISSUER_NOT_SUPPORTED(
      "The bank of this card is not connected here. Please check the number.", "该卡所属银行尚未接入，请核对卡号。"),
  /** The issuer could not be reached, and nothing was sent to it. */
  ISSUER_UNREACHABLE("The bank cannot be reached. Please try again.", "无法连接银行，请重试。"),
  /** The issuer never got the order. */
  NOT_RECEIVED("The bank did not get the request. Please start again.", "银行未收到请求，请重新绑定。"),
  /** The issuer refused for another reason. */
  ISSUER_DECLINED("The bank declined. Please try later or contact it.", "银行拒绝了该请求，请稍后再试或联系银行。"),
  /** The binding is over, or waits for something else. */
  NOT_WAITING(
      "This binding waits for no code: it is over, or a code is being checked.",
      "当前绑卡流程无需验证码：已结束，或正在核验。"),
  /** No good code came in time. */
  EXPIRED("The binding has expired. Please start again.", "绑卡已超时，请重新绑定。");

  private final LocalText advice;

  BindingRefusal(String en, String zh) {
    this.advice = new LocalText(en, zh);
  }

  /** What to tell the person. */
  public LocalText advice() {
    return advice;
  }
}
