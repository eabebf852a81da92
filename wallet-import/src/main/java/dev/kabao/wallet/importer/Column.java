package dev.kabao.wallet.importer;

/** What a column of a table says. */
public enum Column {
  /** The day, or day and time. */
  DATE,
  /** The time of day, where it has a column of its own. */
  TIME,
  /** How much; its sign tells which way, unless {@link #DIRECTION} does. */
  AMOUNT,
  /** How much came; empty if it went. */
  IN,
  /** How much went; empty if it came. */
  OUT,
  /** Which way. */
  DIRECTION,
  /** The currency. */
  CURRENCY,
  /** The other side. */
  COUNTERPARTY,
  /** What it was for. */
  TEXT,
  /** What was written with it. */
  NOTE,
  /** What kind of movement it is. */
  KIND,
  /** What became of it. */
  STATE,
  /** By which account or card of the person's it was paid or received. */
  MEANS,
  /** Whether money moved, where that has a column of its own. */
  FUNDS,
  /** The movement's own name at whoever keeps the account. */
  REFERENCE
}
