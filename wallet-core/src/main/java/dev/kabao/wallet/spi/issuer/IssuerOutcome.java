package dev.kabao.wallet.spi.issuer;

import java.util.Objects;

/**
 * What an issuer's answer, or its silence, means.
 *
 * @param <T> what an approval brings
 */
public sealed interface IssuerOutcome<T> {

  /** Done. */
  record Approved<T>(T value) implements IssuerOutcome<T> {
    /** Refuses null. */
    public Approved {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * Refused, and nothing was done: final.
   *
   * @param category why
   * @param issuerCode the issuer's own code, as it came: at most 32 visible ASCII characters
   */
  record Declined<T>(DeclineCategory category, String issuerCode) implements IssuerOutcome<T> {
    /** Refuses null. */
    public Declined {
      Objects.requireNonNull(category, "category");
      Objects.requireNonNull(issuerCode, "issuerCode");
    }
  }

  /** Accepted, and not decided yet: to be asked about. */
  record Pending<T>() implements IssuerOutcome<T> {}

  /**
   * Nothing left this machine, for certain: only this may be tried afresh.
   *
   * @param reason why, without personal data
   */
  record NotSent<T>(String reason) implements IssuerOutcome<T> {
    /** Refuses null. */
    public NotSent {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * Perhaps done, perhaps not: a timeout, a broken connection, an answer that cannot be read or
   * whose signature is not good. To be asked about, never repeated blindly.
   *
   * @param reason why, without personal data
   */
  record Unknown<T>(String reason) implements IssuerOutcome<T> {
    /** Refuses null. */
    public Unknown {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
