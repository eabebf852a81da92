package dev.kabao.wallet.statement;

/**
 * What one account held and what moved, in minor units of its asset.
 *
 * <p><b>Holds.</b> Money that is set aside has not moved: it is part of what the account holds, and
 * no line of the statement. It becomes a line with the capture, on the day of the capture; a hold
 * that is freed never does. How much of what the account held was set aside is told beside both
 * balances. What is on its way in and may still fail is not told at all.
 *
 * @param opening what the account held when the span began
 * @param in the sum of what came in, 0 or more
 * @param out the sum of what left, 0 or more
 * @param closing what it held when the span ended
 * @param openingHeld how much of {@code opening} was set aside to leave
 * @param closingHeld how much of {@code closing} was set aside to leave
 * @param entries how many lines there are
 */
public record StatementFigures(
    long opening,
    long in,
    long out,
    long closing,
    long openingHeld,
    long closingHeld,
    long entries) {

  /**
   * Checks that the figures tie.
   *
   * @throws IllegalArgumentException if opening, in and out do not make closing
   */
  public StatementFigures {
    if (in < 0 || out < 0 || entries < 0) {
      throw new IllegalArgumentException("Sums and counts are 0 or more.");
    }
    if (Math.subtractExact(Math.addExact(opening, in), out) != closing) {
      throw new IllegalArgumentException("Opening, in and out do not make closing.");
    }
  }

  /** Whether the account held nothing at both ends, and nothing moved. */
  public boolean isEmpty() {
    return opening == 0 && closing == 0 && entries == 0;
  }
}
