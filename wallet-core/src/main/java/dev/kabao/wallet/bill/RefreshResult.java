package dev.kabao.wallet.bill;

import java.time.Instant;
import java.util.Objects;

/** What came of asking a biller what is owed on an account. */
public sealed interface RefreshResult {
  /** The biller has told, and the list is in step with it. */
  record Told() implements RefreshResult {}

  /** The biller did not tell; what was known stays. */
  record NotTold() implements RefreshResult {}

  /**
   * The biller was not asked: it was too often of late. What was known stays.
   *
   * @param until when it may be asked again; the wallet asks by itself, whatever the person does
   */
  record TooOften(Instant until) implements RefreshResult {
    /** Refuses null. */
    public TooOften {
      Objects.requireNonNull(until, "until");
    }
  }
}
