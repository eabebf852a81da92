package dev.kabao.wallet.statement.file;

import dev.kabao.wallet.statement.StatementAsset;
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
  TO_COME("This period has not begun: the balances are those of now.", "对账期间尚未开始，余额为当前余额。"),
  NOTHING("No account held or moved anything in this period.", "期间内没有余额或交易。"),
  OPENING("Opening balance", "期初余额"),
  CLOSING("Closing balance", "期末余额"),
  IN("Money in", "收入"),
  OUT("Money out", "支出"),
  POINTS_IN("Points in", "积分增加"),
  POINTS_OUT("Points out", "积分减少"),
  COUPONS_IN("Coupons in", "优惠券增加"),
  COUPONS_OUT("Coupons out", "优惠券减少"),
  IN_COLUMN("In", "增加"),
  OUT_COLUMN("Out", "减少"),
  HELD("of which set aside", "其中预留金额"),
  UNITS_HELD("of which set aside", "其中预留"),
  HELD_COLUMN("Set aside", "预留"),
  HELD_NOTE(
      "Money that is set aside is still in the balance; it is listed once it has been taken.",
      "预留金额仍计入余额，实际扣款后才列入明细。"),
  UNITS_HELD_NOTE(
      "What is set aside is still in the balance; it is listed once it has been used.",
      "预留部分仍计入余额，实际使用后才列入明细。"),
  ENTRIES("Entries", "笔数"),
  BALANCE_CHART("Balance", "余额走势"),
  FLOW_CHART("Money in and out", "收支走势"),
  POINTS_CHART("Points in and out", "积分增减"),
  COUPONS_CHART("Coupons in and out", "优惠券增减"),
  BY_CATEGORY("By category", "按类别"),
  BY_KIND("By kind", "按类型"),
  LINES("Entries in this period", "交易明细"),
  NO_LINES("Nothing moved in this period.", "期间内没有交易。"),
  ROW("Row", "行"),
  ASSET("Account", "账户"),
  ASSET_NAME("Account name", "账户名称"),
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

  /** The same of what is counted: points and coupons are no money. */
  Label of(StatementAsset.Unit unit) {
    return switch (unit) {
      case MONEY -> this;
      case POINTS ->
          switch (this) {
            case IN -> POINTS_IN;
            case OUT -> POINTS_OUT;
            case FLOW_CHART -> POINTS_CHART;
            default -> ofUnits();
          };
      case COUPONS ->
          switch (this) {
            case IN -> COUPONS_IN;
            case OUT -> COUPONS_OUT;
            case FLOW_CHART -> COUPONS_CHART;
            default -> ofUnits();
          };
    };
  }

  private Label ofUnits() {
    return switch (this) {
      case HELD -> UNITS_HELD;
      case HELD_NOTE -> UNITS_HELD_NOTE;
      default -> this;
    };
  }
}
