package dev.kabao.wallet.sandbox.money;

import dev.kabao.wallet.sandbox.Fault;
import dev.kabao.wallet.sandbox.FaultPoint;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fault that the bank has in store.
 *
 * @param approve how the staff decides what it leaves pending
 */
record Trouble(FaultPoint point, Fault fault, int times, boolean approve) {
  /** Longer than a hurried call waits, also on a machine that is busy. */
  private static final String LONG = "350ms";

  private static final List<String> ALL =
      List.of(
          "decline 51",
          "decline 91",
          "unsure 98",
          "partly",
          "pending",
          "delay-before " + LONG,
          "delay-after " + LONG,
          "drop-before",
          "drop-after",
          "error-before 503",
          "error-after 500",
          "garbage",
          "bad-signature",
          "twice");

  /** Every fault that there can be at this point. */
  static Stream<Trouble> each(FaultPoint point, int times) {
    return ALL.stream()
        .map(Fault::parse)
        .filter(fault -> fault.fits(point))
        .flatMap(
            fault ->
                fault instanceof Fault.Pending
                    ? Stream.of(
                        new Trouble(point, fault, times, true),
                        new Trouble(point, fault, times, false))
                    : Stream.of(new Trouble(point, fault, times, true)));
  }

  static Trouble unsure(FaultPoint point) {
    return new Trouble(point, new Fault.Unsure("98"), 1, true);
  }

  boolean delays() {
    return fault instanceof Fault.Delay;
  }

  @Override
  public String toString() {
    String decided = fault instanceof Fault.Pending ? approve ? ", approved" : ", refused" : "";
    return fault.text() + decided + " at " + point + (times > 1 ? " ×" + times : "");
  }
}
