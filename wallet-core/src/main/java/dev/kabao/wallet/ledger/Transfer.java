package dev.kabao.wallet.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One movement in the ledger, in integer minor units of one asset. Transfers of one commit are
 * linked: they stand or fall together. A transfer is never changed or deleted: a reversal is a new
 * transfer.
 */
public sealed interface Transfer {

  /** The transfer's own id; no two transfers share one. */
  TransferId id();

  /**
   * Moves an amount at once.
   *
   * @param from loses the amount
   * @param to gains it; of the same asset, another account
   * @param minorUnits the amount, above zero
   * @param ceiling what {@code to}, an account with a floor, may have posted at most afterwards;
   *     {@link #NO_CEILING} for no such limit
   * @param returning whether it gives back what was paid before: such a transfer still reaches an
   *     account that is {@link AccountFlag#FROZEN_IN}
   */
  record Post(
      TransferId id, AccountId from, AccountId to, long minorUnits, long ceiling, boolean returning)
      implements Transfer {
    /** Checks accounts, amount and ceiling. */
    public Post {
      Objects.requireNonNull(id, "id");
      check(from, to, minorUnits);
      if (ceiling < 0 || (ceiling != NO_CEILING && !to.type().floored())) {
        throw new IllegalArgumentException(
            "A ceiling is 0 or more, and of an account with a floor.");
      }
    }

    /** A transfer without a ceiling that gives nothing back. */
    public Post(TransferId id, AccountId from, AccountId to, long minorUnits) {
      this(id, from, to, minorUnits, NO_CEILING, false);
    }

    /** A transfer that gives back what was paid before. */
    public static Post returning(TransferId id, AccountId from, AccountId to, long minorUnits) {
      return new Post(id, from, to, minorUnits, NO_CEILING, true);
    }

    /** A transfer that is refused if it would bring {@code to} above {@code ceiling}. */
    public static Post upTo(
        long ceiling, TransferId id, AccountId from, AccountId to, long minorUnits) {
      return new Post(id, from, to, minorUnits, ceiling, false);
    }
  }

  /** No ceiling: see {@link Post}. */
  long NO_CEILING = Long.MAX_VALUE;

  /**
   * Sets an amount aside until it is captured or voided: it leaves what is available in {@code
   * from} at once, and reaches {@code to} with the capture.
   *
   * @param from where the amount is held
   * @param to where a capture will bring it; of the same asset, another account
   * @param minorUnits the amount, above zero
   * @param expiresAt from when on it cannot be captured any more, only voided; empty for a hold
   *     that waits for as long as it takes. The store does not void it by itself.
   */
  record Hold(
      TransferId id, AccountId from, AccountId to, long minorUnits, Optional<Instant> expiresAt)
      implements Transfer {
    /** Checks accounts and amount. */
    public Hold {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(expiresAt, "expiresAt");
      check(from, to, minorUnits);
    }
  }

  /**
   * Moves what a hold set aside, wholly or in part.
   *
   * @param hold the hold
   * @param minorUnits the amount, above zero and at most what the hold still sets aside
   * @param last whether this ends the hold and frees its rest. If not, the rest stays set aside for
   *     further captures; when nothing is left, the hold ends all the same.
   */
  record Capture(TransferId id, TransferId hold, long minorUnits, boolean last)
      implements Transfer {
    /** Checks the amount. */
    public Capture {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(hold, "hold");
      if (minorUnits <= 0) {
        throw new IllegalArgumentException("A capture is above zero, not " + minorUnits + ".");
      }
    }

    /** A capture that ends the hold. */
    public Capture(TransferId id, TransferId hold, long minorUnits) {
      this(id, hold, minorUnits, true);
    }
  }

  /**
   * Frees all that a hold still sets aside, and ends it. A hold is ended exactly once.
   *
   * @param hold the hold
   */
  record VoidHold(TransferId id, TransferId hold) implements Transfer {
    /** Refuses null. */
    public VoidHold {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(hold, "hold");
    }
  }

  private static void check(AccountId from, AccountId to, long minorUnits) {
    if (minorUnits <= 0) {
      throw new IllegalArgumentException("A transfer is above zero, not " + minorUnits + ".");
    }
    if (!from.asset().equals(to.asset())) {
      throw new IllegalArgumentException("A transfer moves one asset between accounts of it.");
    }
    if (from.equals(to)) {
      throw new IllegalArgumentException("A transfer needs two accounts.");
    }
  }
}
