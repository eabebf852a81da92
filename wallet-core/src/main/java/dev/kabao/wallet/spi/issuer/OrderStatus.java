package dev.kabao.wallet.spi.issuer;

import java.util.Objects;

/**
 * What an issuer says of an order that it was asked about.
 *
 * @param <T> what an approval brings
 */
public sealed interface OrderStatus<T> {

  /**
   * The issuer has the order; an unanswered question is found {@code Unknown} or {@code NotSent}.
   */
  record Found<T>(IssuerOutcome<T> outcome) implements OrderStatus<T> {
    /** Refuses null. */
    public Found {
      Objects.requireNonNull(outcome, "outcome");
    }
  }

  /**
   * The issuer has no such order. The order counts as failed only past the issuer's finality
   * window: until then it may still be on its way.
   */
  record NotFound<T>() implements OrderStatus<T> {}
}
