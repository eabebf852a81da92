package dev.kabao.wallet.spi.biller;

import java.util.Objects;

/**
 * What a biller's answer, or its silence, means.
 *
 * @param <T> what it brings when it is done
 */
public sealed interface BillerOutcome<T> {

  /** Done. */
  record Done<T>(T value) implements BillerOutcome<T> {
    /** Refuses null. */
    public Done {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * Refused, and nothing was done: final.
   *
   * @param refusal why
   * @param billerCode the biller's own code, as it came: at most 32 visible ASCII characters
   */
  record Refused<T>(BillerRefusal refusal, String billerCode) implements BillerOutcome<T> {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
      Objects.requireNonNull(billerCode, "billerCode");
    }
  }

  /** Accepted, and not decided yet: to be asked about. */
  record Pending<T>() implements BillerOutcome<T> {}

  /**
   * Nothing left this machine, for certain: only this may be tried afresh.
   *
   * @param reason why, without personal data
   */
  record NotSent<T>(String reason) implements BillerOutcome<T> {
    /** Refuses null. */
    public NotSent {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * Perhaps done, perhaps not: a timeout, a broken connection, an answer that cannot be read. To be
   * asked about, never repeated blindly.
   *
   * @param reason why, without personal data
   */
  record Unknown<T>(String reason) implements BillerOutcome<T> {
    /** Refuses null. */
    public Unknown {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
