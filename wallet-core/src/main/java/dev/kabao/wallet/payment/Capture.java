package dev.kabao.wallet.payment;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * How much of an authorised payment to capture.
 *
 * @param amount above zero; empty for all that is left
 * @param last whether the rest goes back; capturing all that is left always ends the payment
 */
public record Capture(Optional<Money> amount, boolean last) {

  /** Refuses null and an amount that is not above zero. */
  public Capture {
    Objects.requireNonNull(amount, "amount");
    amount.ifPresent(PayRequest::requirePositive);
  }

  /** All that is left. */
  public static Capture all() {
    return new Capture(Optional.empty(), true);
  }

  /** A part; the rest stays set aside. */
  public static Capture part(Money amount) {
    return new Capture(Optional.of(amount), false);
  }

  /** A part; the rest goes back. */
  public static Capture last(Money amount) {
    return new Capture(Optional.of(amount), true);
  }
}
