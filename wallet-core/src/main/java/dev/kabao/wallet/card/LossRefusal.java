package dev.kabao.wallet.card;

import dev.kabao.wallet.value.LocalText;

/** Why a step about a lost card is refused. Codes are stable. */
public enum LossRefusal {
  /** The card is not bound any more: there is nothing here to freeze. */
  NOT_BOUND(
      "This card is no longer bound here. Please report the loss to your bank.",
      "该卡已解绑，请直接向发卡银行挂失。"),
  /** The card was not reported, or was found. */
  NOT_LOST("This card was not reported lost.", "该卡未挂失。"),
  /** The issuer has not confirmed the report yet, so it cannot say that the card was found. */
  NOT_CONFIRMED(
      "The bank has not confirmed the report yet. Please try again later.", "银行尚未确认挂失，请稍后再试。"),
  /** The issuer still holds the card lost. */
  HELD_BY_ISSUER(
      "The bank still holds this card as lost. Please have your bank lift the report first.",
      "银行尚未解除挂失，请先在银行办理解挂。"),
  /** The agreement is ended, or is about to be: the card stays as it is. */
  AGREEMENT_ENDED(
      "It is too late to use this card again: please bind its replacement.",
      "该卡的支付协议已终止，无法恢复，请绑定补发的新卡。"),
  /** It is not safe now, by the platform's rules: see {@link dev.kabao.wallet.spi.risk}. */
  RISK_DENIED("This cannot be done safely now. Please contact us.", "当前操作存在风险，请联系客服。"),
  /** The issuer replaces no cards through this app. */
  NOT_OFFERED("Please ask your bank for a replacement.", "请联系发卡银行补发新卡。"),
  /** The issuer refused to replace the card. */
  ISSUER_DECLINED("The bank declined to replace the card. Please contact it.", "银行未受理补卡申请，请联系银行。");

  private final LocalText advice;

  LossRefusal(String en, String zh) {
    this.advice = new LocalText(en, zh);
  }

  /** What to tell the person. */
  public LocalText advice() {
    return advice;
  }
}
