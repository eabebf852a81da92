package dev.kabao.wallet.limit;

/** After which time the sum of a limit starts from zero. */
public enum LimitPeriod {
  /** At midnight. */
  DAY,
  /** On the first day of a year. */
  YEAR,
  /** Never: it counts since the account was opened. */
  EVER
}
