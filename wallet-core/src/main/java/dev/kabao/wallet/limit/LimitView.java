package dev.kabao.wallet.limit;

import dev.kabao.wallet.spi.limit.Limit;
import java.util.Objects;
import org.joda.money.Money;

/**
 * A limit and how far it is used up, to be shown.
 *
 * @param limit the limit
 * @param used what counts towards it in the present period
 * @param left what may still move; zero when nothing may, never below
 */
public record LimitView(Limit limit, Money used, Money left) {

  /** Refuses null. */
  public LimitView {
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(used, "used");
    Objects.requireNonNull(left, "left");
  }

  /**
   * A limit of which so much is used.
   *
   * @throws org.joda.money.CurrencyMismatchException if {@code used} is of another currency
   */
  public static LimitView of(Limit limit, Money used) {
    return new LimitView(limit, used, left(limit, used));
  }

  static Money left(Limit limit, Money used) {
    Money left = limit.ceiling().minus(used);
    // A ceiling may have come down since, below what was used by then.
    return left.isNegative() ? Money.zero(left.getCurrencyUnit()) : left;
  }
}
