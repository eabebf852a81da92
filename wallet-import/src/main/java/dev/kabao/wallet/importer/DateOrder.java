package dev.kabao.wallet.importer;

/** In which order a file writes a date that is all numbers. */
public enum DateOrder {
  /** {@code 2026-11-02}, {@code 2026/11/2}, {@code 20261102}, {@code 2026年11月2日}; the default. */
  YEAR_FIRST,
  /** {@code 02/11/2026}, as in Hong Kong and most of Europe. */
  DAY_FIRST,
  /** {@code 11/02/2026}, as in the United States. */
  MONTH_FIRST
}
