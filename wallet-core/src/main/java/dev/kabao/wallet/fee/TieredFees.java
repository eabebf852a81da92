package dev.kabao.wallet.fee;

import dev.kabao.wallet.spi.fee.FeeSchedule;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Fees by a table of {@link FeeRow}s.
 *
 * <pre>{@code
 * TieredFees.of(
 *     FeeRow.of(TOP_UP, 0, "CNY"),
 *     FeeRow.of(WITHDRAWAL, 10, "CNY").atLeast(Money.parse("CNY 0.10")),
 *     FeeRow.of(WITHDRAWAL, 5, "CNY").forIssuer("demo-bank"))
 * }</pre>
 *
 * <p>The row for a movement's kind, currency and issuer holds, else the one for its kind and
 * currency; what no row is for costs nothing. What comes in never costs as much as it brings: a fee
 * that would is one smallest unit below the amount. The holder of the wallet makes no difference.
 * Immutable and thread-safe; refuses null.
 */
public final class TieredFees implements FeeSchedule {
  private final List<FeeRow> rows;

  private TieredFees(List<FeeRow> rows) {
    this.rows = rows;
  }

  /**
   * A schedule of these rows, in any order.
   *
   * @throws IllegalArgumentException if two rows are for the same kind, issuer and currency
   */
  public static TieredFees of(FeeRow... rows) {
    Set<Key> keys = new HashSet<>();
    for (FeeRow row : rows) {
      if (!keys.add(new Key(row.kind(), row.issuer(), row.currency()))) {
        throw new IllegalArgumentException(
            "Two rows are for " + row.kind() + " in " + row.currency() + " by the same issuer.");
      }
    }
    return new TieredFees(List.of(rows));
  }

  /** The rows. */
  public List<FeeRow> rows() {
    return rows;
  }

  @Override
  public Money fee(WalletId wallet, PaymentKind kind, String issuer, Money amount) {
    Objects.requireNonNull(wallet, "wallet");
    Objects.requireNonNull(issuer, "issuer");
    CurrencyUnit currency = amount.getCurrencyUnit();
    Money fee =
        row(kind, currency, Optional.of(issuer))
            .or(() -> row(kind, currency, Optional.empty()))
            .map(row -> row.fee(amount))
            .orElse(Money.zero(currency));
    return comesIn(kind) && !fee.isLessThan(amount) ? justBelow(amount) : fee;
  }

  private Optional<FeeRow> row(PaymentKind kind, CurrencyUnit currency, Optional<String> issuer) {
    return rows.stream()
        .filter(row -> row.matches(kind, currency) && row.issuer().equals(issuer))
        .findFirst();
  }

  private static boolean comesIn(PaymentKind kind) {
    return switch (kind) {
      case TOP_UP, BANK_TOP_UP, RECEIPT -> true;
      case PAYMENT, TRANSFER, WITHDRAWAL, CARD_TRANSFER -> false;
    };
  }

  private static Money justBelow(Money amount) {
    Money below = amount.minus(Money.ofMinor(amount.getCurrencyUnit(), 1));
    return below.isNegative() ? Money.zero(amount.getCurrencyUnit()) : below;
  }

  private record Key(PaymentKind kind, Optional<String> issuer, CurrencyUnit currency) {}
}
