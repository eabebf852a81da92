package dev.kabao.wallet.keys;

/**
 * How fast a rotation goes, so that it leaves room for payments.
 *
 * @param perSecond how many documents it looks at in a second, at most; 0 for as many as it can
 */
public record RotationPace(int perSecond) {
  /** As fast as it can: some thousands a second on a disk of today, during which payments wait. */
  public static final RotationPace UNLIMITED = new RotationPace(0);

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is below zero
   */
  public RotationPace {
    if (perSecond < 0) {
      throw new IllegalArgumentException("A pace is 0 or more, not " + perSecond + ".");
    }
  }
}
