package dev.kabao.wallet.sandbox;

import java.time.Duration;
import java.util.Objects;

/**
 * A way in which the bank misbehaves. {@link #text()} is its form on a command line, {@link #parse}
 * reads it.
 *
 * <table>
 * <caption>The texts</caption>
 * <tr><td>{@code decline CODE}</td><td>refuse with this code; nothing is done</td></tr>
 * <tr><td>{@code unsure CODE}</td><td>do it, and answer a code that means unknown</td></tr>
 * <tr><td>{@code partly}</td><td>draw half of a debit (code 10)</td></tr>
 * <tr><td>{@code pending}</td><td>take a debit, credit or refund, and leave it to the staff to
 * decide it (code K3)</td></tr>
 * <tr><td>{@code delay-before [15s]}, {@code delay-after [15s]}</td><td>wait, before or after</td></tr>
 * <tr><td>{@code drop-before}, {@code drop-after}</td><td>break the connection</td></tr>
 * <tr><td>{@code error-before [503]}, {@code error-after [503]}</td><td>an HTTP error</td></tr>
 * <tr><td>{@code garbage}</td><td>do it, and answer what is no JSON</td></tr>
 * <tr><td>{@code bad-signature}</td><td>do it, and answer with a signature that is not good</td></tr>
 * <tr><td>{@code twice}</td><td>do it, and answer the same bytes twice over</td></tr>
 * </table>
 */
public sealed interface Fault {

  /** Before or after the effect. */
  enum Moment {
    /** Before anything is done. */
    BEFORE,
    /** After it is done, in place of or ahead of the answer. */
    AFTER
  }

  /**
   * Refuse. A code that is final is kept with the order, so that a query brings it too; a code that
   * means unknown is only answered: the bank has no such order then.
   */
  record Decline(String code) implements Fault {
    /** Checks that the code is in the API's table and refuses. */
    public Decline {
      FaultText.requireRefusal(code);
    }
  }

  /** Do it, and answer a code that means unknown. */
  record Unsure(String code) implements Fault {
    /** Checks that the code is in the API's table and means unknown. */
    public Unsure {
      FaultText.requireUnknown(code);
    }
  }

  /** Draw half of what a debit asks for; fits no other operation. */
  record Partly() implements Fault {}

  /**
   * Take an order that moves money without a decision: the money is set aside until {@link
   * SandboxAdmin#decide}. Fits no other operation.
   */
  record Pending() implements Fault {}

  /** Wait. */
  record Delay(Moment moment, Duration by) implements Fault {
    /** Checks that it is above zero and at most an hour. */
    public Delay {
      Objects.requireNonNull(moment, "moment");
      if (by.isNegative() || by.isZero() || by.compareTo(Duration.ofHours(1)) > 0) {
        throw new IllegalArgumentException("A delay is above zero and at most an hour.");
      }
    }
  }

  /** Break the connection without an answer. */
  record Drop(Moment moment) implements Fault {
    /** Refuses null. */
    public Drop {
      Objects.requireNonNull(moment, "moment");
    }
  }

  /** Answer an HTTP error. */
  record ServerError(Moment moment, int status) implements Fault {
    /** Checks that it is an error. */
    public ServerError {
      Objects.requireNonNull(moment, "moment");
      if (status < 400 || status > 599) {
        throw new IllegalArgumentException("An HTTP error is 400 to 599.");
      }
    }
  }

  /** Do it, and answer what is no JSON. */
  record Garbage() implements Fault {}

  /** Do it, and answer with a signature that is not good. */
  record BadSignature() implements Fault {}

  /** Do it, and answer the same bytes twice over. */
  record Twice() implements Fault {}

  /** Whether it can happen at an operation. */
  default boolean fits(FaultPoint point) {
    if (this instanceof Partly) {
      return point == FaultPoint.DEBIT;
    }
    return !(this instanceof Pending)
        || point == FaultPoint.DEBIT
        || point == FaultPoint.CREDIT
        || point == FaultPoint.REFUND;
  }

  /** Its form on a command line. */
  default String text() {
    return FaultText.write(this);
  }

  /**
   * Reads the form on a command line.
   *
   * @throws IllegalArgumentException if it is not one of the table above
   */
  static Fault parse(String text) {
    return FaultText.parse(text);
  }
}
