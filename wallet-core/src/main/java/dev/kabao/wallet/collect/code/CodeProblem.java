package dev.kabao.wallet.collect.code;

import dev.kabao.wallet.value.LocalText;

/**
 * What is wrong with a code or a link that was scanned or typed. By its making it holds nothing of
 * the text that was refused. A name is stable: never renamed and never used again for something
 * else.
 */
public enum CodeProblem {
  /** Neither a merchant-presented code nor a link. */
  UNKNOWN_FORM("This is no payment code.", "这不是付款码。"),
  /**
   * More than {@link MerchantCodes#MAX_CHARACTERS} characters, or a link longer than any of ours.
   */
  TOO_LONG("This is too long for a payment code.", "内容过长，不是有效的付款码。"),
  /** Ids, lengths and values do not fit together. */
  STRUCTURE("The code is damaged or incomplete. Scan it again.", "二维码已损坏或不完整，请重新扫描。"),
  /** The checksum at its end does not fit. */
  CHECKSUM("The code was misread or changed. Scan it again.", "二维码校验不通过，请重新扫描。"),
  /** The format indicator is not first, or the checksum is not last. */
  ORDER("The parts of the code are not in their order.", "二维码的数据顺序不正确。"),
  /** A part is there twice. */
  DUPLICATE("A part of the code is there twice.", "二维码中有重复的数据。"),
  /** A part that must be there is not. */
  MISSING("A part of the code is missing.", "二维码缺少必要的数据。"),
  /** A part that no version of the specification uses yet. */
  RESERVED("The code has a part that nobody may use yet.", "二维码使用了保留的数据项。"),
  /** A part has a value of the wrong form: letters for digits, too long, an amount of zero. */
  VALUE("A part of the code has a wrong form.", "二维码中的数据格式不正确。"),
  /** A format that this version does not know. */
  VERSION("The code is of a newer kind. Update the application.", "该二维码的版本较新，请更新应用。"),
  /** A well-formed code, but of another payment system. */
  OTHER_SYSTEM("This code belongs to another payment system.", "该二维码属于其他支付系统。"),
  /** A link that leads elsewhere. */
  LINK_ELSEWHERE("This link does not lead to this wallet.", "该链接不属于本钱包。"),
  /** A link to the right place with something more, less or else in it. */
  LINK_FORM("The link is damaged or incomplete. Open it again.", "链接已损坏或不完整，请重新打开。"),
  /** Signed with a key that nobody vouches for. */
  KEY_UNKNOWN("It is not known who made this payment request. Do not pay it.", "无法确认收款请求的来源，请勿付款。"),
  /** Its signature is not that of the platform that it names. */
  SIGNATURE("This payment request was changed. Do not pay it.", "收款请求已被篡改，请勿付款。"),
  /** Signed, yet wrapped in a way that the platform would not: something was added or moved. */
  NOT_AS_WRITTEN(
      "Something was added to this payment request. Do not pay it.", "收款请求中有多余的内容，请勿付款。");

  private final LocalText message;

  CodeProblem(String en, String zh) {
    this.message = new LocalText(en, zh);
  }

  /** What to tell the person: what is wrong and what to do. */
  public LocalText message() {
    return message;
  }
}
