package dev.kabao.wallet.importer;

import java.util.Set;
import java.util.function.Function;

/** The kinds of tables that are known, the particular ones first. */
enum CsvKind {
  /**
   * What Alipay's app (since 2021) and its web site (before) export: rows of orders, in yuan. Rows
   * that move money between one's own accounts are "不计收支"; a refund is a row of its own.
   */
  ALIPAY(
      "alipay",
      any -> ColumnMapping.of("alipay"),
      Set.of(
          Set.of(
              Column.DATE,
              Column.AMOUNT,
              Column.DIRECTION,
              Column.STATE,
              Column.REFERENCE,
              Column.COUNTERPARTY,
              Column.TEXT)),
      AlipayFormat::new),
  /** What WeChat Pay exports: rows in yuan, with "/" for nothing and for neither way. */
  WECHAT(
      "wechat",
      any -> ColumnMapping.of("wechat"),
      Set.of(
          Set.of(
              Column.DATE,
              Column.KIND,
              Column.AMOUNT,
              Column.DIRECTION,
              Column.STATE,
              Column.REFERENCE,
              Column.COUNTERPARTY,
              Column.TEXT)),
      WechatFormat::new),
  /** Whatever has a date, and an amount in one column or in two. */
  BANK(
      "bank-csv",
      ReadingOptions::columns,
      Set.of(Set.of(Column.DATE, Column.AMOUNT), Set.of(Column.DATE, Column.IN, Column.OUT)),
      BankFormat::new);

  private final String code;
  private final Function<ReadingOptions, ColumnMapping> mapping;
  private final Set<Set<Column>> needed;
  private final Function<ReadingOptions, CsvFormat> format;

  CsvKind(
      String code,
      Function<ReadingOptions, ColumnMapping> mapping,
      Set<Set<Column>> needed,
      Function<ReadingOptions, CsvFormat> format) {
    this.code = code;
    this.mapping = mapping;
    this.needed = needed;
    this.format = format;
  }

  String code() {
    return code;
  }

  ColumnMapping mapping(ReadingOptions options) {
    return mapping.apply(options);
  }

  /** The columns without which a line is no header of this kind: all of one of these. */
  Set<Set<Column>> needed() {
    return needed;
  }

  CsvFormat format(ReadingOptions options) {
    return format.apply(options);
  }
}
