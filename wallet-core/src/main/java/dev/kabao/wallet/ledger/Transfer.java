package dev.kabao.wallet.ledger;

import java.time.Instant;
import java.util.Objects;

/**
 * One movement in the ledger, in integer minor units of one asset. Transfers of one commit stand or
 * fall together. A transfer is never changed or deleted: a reversal is a new transfer.
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
   */
  record Post(TransferId id, AccountId from, AccountId to, long minorUnits) implements Transfer {
    /** Checks accounts and amount. */
    public Post {
      Objects.requireNonNull(id, "id");
      check(from, to, minorUnits);
    }
  }

  /**
   * Sets an amount aside until it is captured or voided: it leaves what is available in {@code
   * from} at once, and reaches {@code to} with the capture.
   *
   * @param from where the amount is held
   * @param to where a capture will bring it; of the same asset, another account
   * @param minorUnits the amount, above zero
   * @param expiresAt from when on whoever made the hold should end it. The store does not end it by
   *     itself: an unresolved payment keeps its hold.
   */
  record Hold(TransferId id, AccountId from, AccountId to, long minorUnits, Instant expiresAt)
      implements Transfer {
    /** Checks accounts and amount. */
    public Hold {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(expiresAt, "expiresAt");
      check(from, to, minorUnits);
    }
  }

  /**
   * Moves what a hold set aside, wholly or in part, and frees the rest. A hold is captured or
   * voided exactly once.
   *
   * @param hold the hold
   * @param minorUnits the amount, above zero and at most the hold's
   */
  record Capture(TransferId id, TransferId hold, long minorUnits) implements Transfer {
    /** Checks the amount. */
    public Capture {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(hold, "hold");
      if (minorUnits <= 0) {
        throw new IllegalArgumentException("A capture is above zero, not " + minorUnits + ".");
      }
    }
  }

  /**
   * Frees all of what a hold set aside. A hold is captured or voided exactly once.
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
