package dev.kabao.wallet.internal.doc;

import java.util.Collection;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What must be there in a document. A body that lacks it cannot be made, so that it is refused when
 * it is read, and not somewhere later.
 */
final class Required {
  private Required() {}

  /** Refuses null. */
  static void fields(@Nullable Object... fields) {
    for (@Nullable Object field : fields) {
      Objects.requireNonNull(field, "a field");
    }
  }

  /** Refuses null in a list or set. */
  static void items(Collection<?> items) {
    for (Object item : items) {
      Objects.requireNonNull(item, "an item");
    }
  }

  /** Refuses what is not above zero. */
  static void aboveZero(long value) {
    if (value <= 0) {
      throw new IllegalArgumentException("A field is above zero.");
    }
  }

  /** Refuses what is below zero, or more than there can ever be. */
  static void count(int value, int most) {
    if (value < 0 || value > most) {
      throw new IllegalArgumentException("A count is from 0 to " + most + ".");
    }
  }

  /** Refuses what is no currency. */
  static void currency(String code) {
    Objects.requireNonNull(CurrencyUnit.of(code), "currency");
  }
}
