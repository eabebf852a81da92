package dev.kabao.wallet.person;

import java.time.Instant;
import java.util.Objects;

/** What came of a request to destroy a person's data. */
public sealed interface Erasure {

  /**
   * The data is destroyed.
   *
   * @param at since when
   */
  record Erased(Instant at) implements Erasure {
    /** Refuses null. */
    public Erased {
      Objects.requireNonNull(at, "at");
    }
  }

  /** Nothing was changed, but that all sessions of a closed wallet have ended. */
  record Refused(ErasureRefusal reason) implements Erasure {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
