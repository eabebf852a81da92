package dev.kabao.wallet.statement;

import dev.kabao.wallet.value.LocalText;

/** What a line of a statement is. Names are written into files and never change. */
public enum StatementKind {
  /** Paid to a payee. */
  PAYMENT("Payment", "付款"),
  /** Given back of what was paid. */
  REFUND("Refund", "退款"),
  /** Given back of what was collected. */
  REFUND_PAID("Refund paid", "退款支出"),
  /** From a bound card into the balance. */
  TOP_UP("Top-up", "充值"),
  /** A bank transfer that came in. */
  BANK_TRANSFER_IN("Bank transfer received", "银行转入"),
  /** To another person. */
  TRANSFER_OUT("Transfer sent", "转账支出"),
  /** From another person. */
  TRANSFER_IN("Transfer received", "转账收入"),
  /** To a bound card. */
  WITHDRAWAL("Withdrawal", "提现"),
  /** To any other bank card. */
  CARD_TRANSFER("Transfer to a card", "转账到银行卡"),
  /** Sent back by the bank that was to pay it out. */
  RETURNED("Returned by the bank", "银行退回"),
  /** A fee. */
  FEE("Fee", "手续费"),
  /** A fee that was given back. */
  FEE_BACK("Fee given back", "手续费退还"),
  /** Points or coupons that were given. */
  EARNED("Earned", "获得"),
  /** Points or coupons that were used. */
  SPENT("Used", "使用"),
  /** Points that were good no more. */
  EXPIRED("Expired", "过期"),
  /** Points that were taken back, or given up with the wallet. */
  TAKEN_BACK("Taken back", "收回"),
  /** The books following money that an issuer moved late, or what waited for a person to look. */
  CORRECTION("Correction", "更正");

  private final LocalText text;

  StatementKind(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  /** What people read. */
  public LocalText text() {
    return text;
  }
}
