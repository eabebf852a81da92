package dev.kabao.wallet.internal.bill;

import java.util.List;

/**
 * What a bill says of people: kept as one sealed text, a line each. No part of it has line ends.
 *
 * @param payee the other side's name; empty if nobody is named
 * @param text what it is for
 * @param reference the source's own name for it; empty if it has none
 * @param names whom the parts were asked of, in the order of the bill's parts
 */
record BillTexts(String payee, String text, String reference, List<String> names) {
  private static final int FIXED = 3;

  BillTexts {
    names = List.copyOf(names);
  }

  static BillTexts of(String payee, String text, String reference) {
    return new BillTexts(payee, text, reference, List.of());
  }

  /** The same with the names of its parts. */
  BillTexts splitAmong(List<String> people) {
    return new BillTexts(payee, text, reference, people);
  }

  /** As one text. */
  String packed() {
    StringBuilder out = new StringBuilder();
    out.append(payee).append('\n').append(text).append('\n').append(reference);
    names.forEach(name -> out.append('\n').append(name));
    return out.toString();
  }

  /**
   * The parts of such a text.
   *
   * @throws IllegalStateException if it is none
   */
  static BillTexts unpacked(String packed) {
    List<String> lines = List.of(packed.split("\n", -1));
    if (lines.size() < FIXED) {
      throw new IllegalStateException("The texts of a bill have an unknown form.");
    }
    return new BillTexts(
        lines.get(0), lines.get(1), lines.get(2), lines.subList(FIXED, lines.size()));
  }

  /** Tells nothing of them. */
  @Override
  public String toString() {
    return "BillTexts";
  }
}
