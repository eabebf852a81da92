package dev.kabao.wallet.statement;

import dev.kabao.wallet.value.LocalText;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What the amounts of an account count.
 *
 * @param code a currency of ISO 4217 such as {@code CNY}, or the ledger's name of points or of a
 *     coupon class
 * @param name what points or coupons are called; empty for a currency
 * @param decimals how many decimals an amount is written with; 0 for points and coupons
 */
public record StatementAsset(String code, Optional<LocalText> name, int decimals) {
  private static final String POINTS = "pt-";
  private static final String COUPONS = "cp-";

  /**
   * Checks the decimals.
   *
   * @throws IllegalArgumentException unless they are 0 to 9
   */
  public StatementAsset {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    if (decimals < 0 || decimals > 9) {
      throw new IllegalArgumentException("An asset has 0 to 9 decimals, not " + decimals + ".");
    }
  }

  /** What is counted. */
  public enum Unit {
    /** A currency. */
    MONEY,
    /** Points of a programme. */
    POINTS,
    /** Coupons of a class. */
    COUPONS
  }

  /** What is counted, by the code. */
  public Unit unit() {
    if (code.startsWith(POINTS)) {
      return Unit.POINTS;
    }
    return code.startsWith(COUPONS) ? Unit.COUPONS : Unit.MONEY;
  }

  /** An amount as it is written: exact, with all its decimals. */
  public BigDecimal decimal(long minorUnits) {
    return BigDecimal.valueOf(minorUnits, decimals);
  }
}
