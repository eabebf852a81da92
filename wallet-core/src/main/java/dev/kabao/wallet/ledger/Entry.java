package dev.kabao.wallet.ledger;

import java.time.Instant;
import java.util.Objects;

/**
 * One transfer as one of its accounts sees it. Never changed or deleted.
 *
 * @param sequence the store's number of the transfer: grows, and is never used twice
 * @param transfer the transfer
 * @param kind what kind of transfer it is
 * @param counterpart the other account
 * @param minorUnits what the account gained (above zero) or lost (below zero) or, for a hold and
 *     its void, what was or is no longer set aside, with the sign that the capture has
 * @param at when the commit was applied, by the clock of who made it, to the millisecond
 */
public record Entry(
    long sequence,
    TransferId transfer,
    Kind kind,
    AccountId counterpart,
    long minorUnits,
    Instant at) {

  /** The kinds of transfer. */
  public enum Kind {
    /** Moved at once. */
    POST,
    /** Set aside. */
    HOLD,
    /** What a hold still set aside, moved wholly or in part; the hold is over. */
    CAPTURE,
    /** A part of what a hold sets aside, moved; the rest stays set aside. */
    PART_CAPTURE,
    /** A hold, freed. */
    VOID
  }

  /** Refuses null. */
  public Entry {
    Objects.requireNonNull(transfer, "transfer");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(counterpart, "counterpart");
    Objects.requireNonNull(at, "at");
  }
}
