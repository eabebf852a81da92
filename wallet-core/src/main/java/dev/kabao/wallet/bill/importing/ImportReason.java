package dev.kabao.wallet.bill.importing;

import dev.kabao.wallet.value.LocalText;

/**
 * Why a line of a file was not taken, with the text that people read. A code is stable: it is never
 * renamed and never used again for something else.
 */
public enum ImportReason {
  /** Nothing stands there. */
  BLANK(false, "The line is empty.", "空行。"),
  /** What a file says of itself before its entries. */
  PREAMBLE(false, "This is said about the file, before its entries.", "文件开头的说明。"),
  /** The names of the columns. */
  HEADER(false, "The names of the columns.", "列标题。"),
  /** What a file says of itself after its entries, or between them. */
  NOTE(false, "This is a note or a sum, not an entry.", "说明或合计，并非明细。"),
  /** Money moved between accounts of the person's own. */
  OWN_TRANSFER(
      false,
      "Money moved between the person's own accounts: neither spent nor earned.",
      "本人账户之间的资金划转，不计收支。"),
  /** The file itself counts it neither as spending nor as income. */
  NEUTRAL(false, "The file counts this neither as spending nor as income.", "原文件标明不计收支。"),
  /** It did not come about: closed, failed, or taken back before money moved. */
  NOT_CARRIED_OUT(false, "No money moved: it was closed or failed.", "交易已关闭或失败，未发生资金变动。"),
  /** It has not come about yet, and may stand in a later file as what it became. */
  NOT_YET(false, "It is still open; a later file will have it.", "交易尚未完成，可在完成后重新导入。"),
  /** It is known by its reference, with another amount: what is there stays as it is. */
  AMOUNT_DIFFERS(
      false,
      "An entry of this reference is there already, with another amount. It was left as it is.",
      "该交易单号的记录已存在，但金额不同，已有记录保持不变。"),
  /** The amount is zero. */
  NOTHING_MOVED(false, "The amount is zero.", "金额为零。"),

  /** There are fewer or other columns than the header names. */
  COLUMNS_WRONG(true, "The line does not have the columns of its header.", "该行的列与标题不符。"),
  /** There is no time, or it is none. */
  TIME_UNREADABLE(true, "The time cannot be read.", "无法识别交易时间。"),
  /** The time is outside what an entry can hold, or does not exist in its zone. */
  TIME_OUT_OF_RANGE(true, "The time is before 1970 or after 2199.", "交易时间超出范围。"),
  /** There is no amount, or it is none. */
  AMOUNT_UNREADABLE(true, "The amount cannot be read.", "无法识别金额。"),
  /** The amount has more places than its currency, or more than an entry can hold. */
  AMOUNT_OUT_OF_RANGE(
      true,
      "The amount is too large, or finer than the currency's smallest unit.",
      "金额过大，或小数位数超过币种的最小单位。"),
  /** The currency is none that is known. */
  CURRENCY_UNKNOWN(true, "The currency is not known.", "无法识别币种。"),
  /** Nothing says whether money came or went. */
  DIRECTION_UNKNOWN(true, "It does not say whether money came or went.", "无法判断是收入还是支出。"),
  /** What became of it is told in a word that is not known. */
  STATE_UNKNOWN(true, "The state is told in a word that is not known.", "无法识别交易状态。"),
  /** The reference is longer than an entry can hold. */
  REFERENCE_TOO_LONG(true, "The reference is too long.", "交易单号过长。"),
  /** The line is longer than is read. */
  LINE_TOO_LONG(true, "The line is too long.", "该行过长。"),
  /** Bytes that are no text in the file's encoding. */
  ENCODING_WRONG(true, "The line holds bytes that are no text.", "该行含有无法解码的内容。"),
  /** A quotation mark is opened and not closed, or stands where none can. */
  QUOTES_WRONG(true, "A quotation mark is out of place.", "引号不匹配。"),
  /** The file ends before it should, or what it says of itself does not fit its entries. */
  FILE_INCOMPLETE(
      true, "The file ends too early, or its own sums do not fit its entries.", "文件不完整，或其合计与明细不符。");

  private final boolean bad;
  private final LocalText text;

  ImportReason(boolean bad, String en, String zh) {
    this.bad = bad;
    this.text = new LocalText(en, zh);
  }

  /**
   * Whether the line is wrong, so that a whole import is refused for it; otherwise there is nothing
   * in it to take.
   */
  public boolean bad() {
    return bad;
  }

  /** What to tell a person. */
  public LocalText text() {
    return text;
  }
}
