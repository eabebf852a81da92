package dev.kabao.wallet.person;

import dev.kabao.wallet.value.LocalText;

/**
 * Why a person's data cannot be destroyed yet, with the text that people read. Names never change.
 */
public enum ErasureRefusal {
  /** The wallet is open. */
  NOT_CLOSED(
      "The wallet is still open. Close it first; then its data can be deleted.",
      "钱包尚未注销。请先注销钱包，再删除个人信息。"),
  /**
   * A card is bound, or its bank has not yet confirmed that the agreement is over, or has not yet
   * answered whether a lost one is replaced.
   */
  CARD_BOUND(
      "A card is still linked, or its bank has not yet confirmed that the link has ended. Remove the"
          + " card, and try again later.",
      "仍有银行卡处于绑定状态，或银行尚未确认解约。请先解绑银行卡，稍后再试。"),
  /** What came of a binding is not known. */
  BINDING_UNDER_WAY("Linking a card is not finished yet. Try again later.", "绑卡尚未完成，请稍后再试。"),
  /** What became of a payment is not known, or a refund is on its way. */
  PAYMENT_UNDER_WAY(
      "A payment or a refund is not finished yet. Try again when it is.", "仍有付款或退款在处理中，请在其完成后再试。");

  private final LocalText text;

  ErasureRefusal(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  /** What to tell the person. */
  public LocalText text() {
    return text;
  }
}
