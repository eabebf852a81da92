package dev.kabao.wallet.statement.file;

import dev.kabao.wallet.value.LocalText;

/** The words that a statement's own frame consists of. */
enum Label {
  TITLE("Account statement", "账户对账单"),
  HOLDER("Holder", "户名"),
  WALLET("Wallet", "钱包"),
  PERIOD("Period", "对账期间"),
  ZONE("Time zone", "时区"),
  MADE("Made", "出具时间"),
  RUNNING(
      "This period is not over yet: the closing balances are those of the time when the statement was made.",
      "对账期间尚未结束，期末余额截至出具时间。"),
  NOTHING("No account held or moved anything in this period.", "期间内没有余额或交易。"),
  OPENING("Opening balance", "期初余额"),
  CLOSING("Closing balance", "期末余额"),
  IN("Money in", "收入"),
  OUT("Money out", "支出"),
  HELD("of which set aside", "其中预留金额"),
  HELD_COLUMN("Set aside", "预留"),
  HELD_NOTE(
      "Money that is set aside is still in the balance; it is listed once it has been taken.",
      "预留金额仍计入余额，实际扣款后才列入明细。"),
  ENTRIES("Entries", "笔数"),
  BALANCE_CHART("Balance", "余额走势"),
  FLOW_CHART("Money in and out", "收支走势"),
  BY_CATEGORY("By category", "按类别"),
  BY_KIND("By kind", "按类型"),
  LINES("Entries in this period", "交易明细"),
  NO_LINES("Nothing moved in this period.", "期间内没有交易。"),
  ROW("Row", "行"),
  ASSET("Account", "账户"),
  NUMBER("No.", "序号"),
  DATE("Date", "日期"),
  TIME("Time", "时间"),
  SEQUENCE("Ledger number", "账本号"),
  KIND("Kind", "类型"),
  PARTY("With", "对方"),
  PARTY_ID("Their id", "对方标识"),
  CATEGORY("Category", "类别"),
  PAYMENT("Payment", "付款号"),
  AMOUNT("Amount", "金额"),
  BALANCE("Balance", "余额"),
  LINE("Entry", "交易"),
  TOTAL("Total", "合计"),
  PAGE("Page", "页");

  private final LocalText text;

  Label(String en, String zh) {
    this.text = new LocalText(en, zh);
  }

  LocalText text() {
    return text;
  }
}
