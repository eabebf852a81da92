package dev.kabao.wallet.sandbox;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A fault that is switched on.
 *
 * @param point at which operation
 * @param fault how the bank misbehaves there
 * @param times for how many more calls; empty until it is cleared
 */
public record ActiveFault(FaultPoint point, Fault fault, OptionalInt times) {

  /** Checks that there are calls left, and that the fault can be there. */
  public ActiveFault {
    Objects.requireNonNull(point, "point");
    Objects.requireNonNull(fault, "fault");
    if (times.isPresent() && times.getAsInt() < 1) {
      throw new IllegalArgumentException("A fault is on for at least one call.");
    }
    if (!fault.fits(point)) {
      throw new IllegalArgumentException(
          "The fault '" + fault.text() + "' does nothing at " + point.text() + ".");
    }
  }
}
