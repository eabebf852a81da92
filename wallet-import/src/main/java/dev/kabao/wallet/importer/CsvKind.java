package dev.kabao.wallet.importer;

import java.util.Set;

/** The kinds of tables that are known, the particular ones first. */
enum CsvKind {
  /**
   * What Alipay's app (since 2021) and its web site (before) export: rows of orders, in yuan. Rows
   * that move money between one's own accounts are "不计收支"; a refund is a row of its own.
   */
  ALIPAY("alipay"),
  /** What WeChat Pay exports: rows in yuan, with "/" for nothing and for neither way. */
  WECHAT("wechat"),
  /** Whatever has a date, and an amount in one column or in two. */
  BANK("bank-csv");

  private final String code;

  CsvKind(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /** By which names it calls its columns. */
  ColumnMapping mapping(ReadingOptions options) {
    return switch (this) {
      case ALIPAY -> ColumnMapping.ALIPAY;
      case WECHAT -> ColumnMapping.WECHAT;
      case BANK -> options.columns();
    };
  }

  /** The columns without which a line is no header of this kind: all of one of these. */
  Set<Set<Column>> needed() {
    return switch (this) {
      case ALIPAY ->
          Set.of(
              Set.of(
                  Column.DATE,
                  Column.AMOUNT,
                  Column.DIRECTION,
                  Column.STATE,
                  Column.REFERENCE,
                  Column.COUNTERPARTY,
                  Column.TEXT));
      case WECHAT ->
          Set.of(
              Set.of(
                  Column.DATE,
                  Column.KIND,
                  Column.AMOUNT,
                  Column.DIRECTION,
                  Column.STATE,
                  Column.REFERENCE,
                  Column.COUNTERPARTY,
                  Column.TEXT));
      case BANK ->
          Set.of(Set.of(Column.DATE, Column.AMOUNT), Set.of(Column.DATE, Column.IN, Column.OUT));
    };
  }

  /** What understands the rows of one reading. */
  CsvFormat format(ReadingOptions options) {
    return switch (this) {
      case ALIPAY -> new AlipayFormat(options);
      case WECHAT -> new WechatFormat(options);
      case BANK -> new BankFormat(options);
    };
  }
}
