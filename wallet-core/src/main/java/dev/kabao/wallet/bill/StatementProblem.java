package dev.kabao.wallet.bill;

import dev.kabao.wallet.value.LocalText;

/** Why no statement of a card came, with the text that people read. */
public enum StatementProblem {
  /** The card's bank gives out no statements here. */
  NOT_OFFERED("The bank offers no statements of this card here.", "该银行暂不提供此卡的对账单。"),
  /** The card is lost, or is not bound any more. */
  CARD_NOT_USABLE("This card cannot be used now.", "该卡当前不可用。"),
  /** The person has had it asked so often in a row that they have to wait. */
  TOO_OFTEN("The bank was asked a moment ago. Try again later.", "刚刚已向银行查询，请稍后再试。"),
  /** The bank refuses. */
  DECLINED("The bank does not give out statements of this card.", "银行未提供此卡的对账单。"),
  /** The bank did not answer, or with what cannot be read; it is asked again later. */
  NO_ANSWER("The bank could not be reached. It is asked again later.", "暂时无法联系银行，稍后将再次查询。");

  private final LocalText text;

  StatementProblem(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  /** What to tell a person. */
  public LocalText text() {
    return text;
  }
}
