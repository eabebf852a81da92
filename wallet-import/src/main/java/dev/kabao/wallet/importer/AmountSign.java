package dev.kabao.wallet.importer;

/** What an amount without a minus sign is, in a table that does not say it in a word. */
public enum AmountSign {
  /** Money that came, as in tables of an account. */
  PLUS_CAME,
  /** Money that went, as in tables of a credit card. */
  PLUS_WENT
}
