package dev.kabao.wallet.coupon;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * With which other coupons one can be used in the same payment. Immutable.
 *
 * @param alone whether with no other at all
 * @param mostOfClass how many of its own class at most: 1 to {@link #MOST}
 * @param group of all classes that name the same group, only one coupon; empty for no group
 */
public record Stacking(boolean alone, int mostOfClass, Optional<String> group) {
  /** The most coupons of one payment, whatever their classes. */
  public static final int MOST = 5;

  /** With no other coupon. */
  public static final Stacking ALONE = new Stacking(true, 1, Optional.empty());

  private static final Pattern GROUP = Pattern.compile("[a-z0-9-]{1,24}");

  /**
   * Checks the rule.
   *
   * @throws IllegalArgumentException if the number is out of its range, a group's name has not 1 to
   *     24 small letters, digits and {@code -}, or more than one is allowed although the rule says
   *     that there can be only one
   */
  public Stacking {
    if (mostOfClass < 1 || mostOfClass > MOST) {
      throw new IllegalArgumentException("A payment takes 1 to " + MOST + " coupons of a class.");
    }
    if (group.isPresent() && !GROUP.matcher(group.get()).matches()) {
      throw new IllegalArgumentException("A group has 1 to 24 small letters, digits and '-'.");
    }
    if ((alone || group.isPresent()) && mostOfClass > 1) {
      throw new IllegalArgumentException("One that is used alone is used once.");
    }
  }

  /** With coupons of other classes, and up to {@code most} of its own. */
  public static Stacking upTo(int most) {
    return new Stacking(false, most, Optional.empty());
  }

  /** With others, but only one of all classes of a group. */
  public static Stacking oneOf(String group) {
    return new Stacking(false, 1, Optional.of(group));
  }
}
