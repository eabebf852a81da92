package dev.kabao.wallet.importer;

import java.util.HashSet;
import java.util.Set;

/**
 * Orders of a file that were closed, and those that were given back.
 *
 * <p>Alipay closes an order that was never paid and one that was paid and given back alike, and may
 * count neither. The refund is a row of its own; its number is the order's and something more,
 * behind an underscore or an asterisk. It stands before the order in a file that begins with the
 * newest, and behind it in one that begins with the oldest.
 */
final class Reversals {
  private final Set<String> given = new HashSet<>();
  private final Set<String> passed = new HashSet<>();

  /** An order was given back. */
  void givenBack(String refund) {
    given.add(order(refund));
  }

  /** An order was not taken, since nothing showed that it was paid. */
  void passed(String order) {
    passed.add(order(order));
  }

  /** Whether a refund of this order was taken, so that the order must have been paid. */
  boolean wasGivenBack(String order) {
    return given.contains(order(order));
  }

  /** Whether the order of this refund was not taken, so that the refund must not be either. */
  boolean wasPassed(String refund) {
    return passed.contains(order(refund));
  }

  private static String order(String reference) {
    for (int at = 0; at < reference.length(); at++) {
      if (reference.charAt(at) == '_' || reference.charAt(at) == '*') {
        return reference.substring(0, at);
      }
    }
    return reference;
  }
}
