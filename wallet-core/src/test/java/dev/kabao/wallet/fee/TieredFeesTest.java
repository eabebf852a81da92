package dev.kabao.wallet.fee;

import static dev.kabao.wallet.value.PaymentKind.CARD_TRANSFER;
import static dev.kabao.wallet.value.PaymentKind.TOP_UP;
import static dev.kabao.wallet.value.PaymentKind.TRANSFER;
import static dev.kabao.wallet.value.PaymentKind.WITHDRAWAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletId;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a table of fees makes of amounts. */
class TieredFeesTest {
  private static final WalletId WALLET = new WalletId(new UUID(1, 2));
  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  private static final TieredFees FEES =
      TieredFees.of(
          FeeRow.of(TOP_UP, 60, "CNY").atLeast(yuan("0.10")),
          FeeRow.of(WITHDRAWAL, 10, "CNY")
              .atLeast(yuan("0.10"))
              .atMost(yuan("25"))
              .freeUpTo(yuan("1000")),
          FeeRow.of(WITHDRAWAL, 5, "CNY").forIssuer("demo-bank"),
          FeeRow.of(CARD_TRANSFER, 0, "CNY").atLeast(yuan("2")),
          FeeRow.of(WITHDRAWAL, 100, "JPY"));

  private static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # kind        | issuer    | amount       | fee
          # a rate with a minimum; a half is rounded up
          TOP_UP        | any       | CNY 100      | CNY 0.60
          TOP_UP        | any       | CNY 20.83    | CNY 0.12
          TOP_UP        | any       | CNY 22.50    | CNY 0.14
          TOP_UP        | any       | CNY 10       | CNY 0.10
          # what comes in never costs as much as it brings
          TOP_UP        | any       | CNY 0.10     | CNY 0.09
          TOP_UP        | any       | CNY 0.05     | CNY 0.04
          TOP_UP        | any       | CNY 0.01     | CNY 0
          # an allowance, a minimum above it, a maximum
          WITHDRAWAL    | any       | CNY 1000     | CNY 0
          WITHDRAWAL    | any       | CNY 1000.01  | CNY 0.10
          WITHDRAWAL    | any       | CNY 3000     | CNY 2.00
          WITHDRAWAL    | any       | CNY 26000    | CNY 25.00
          WITHDRAWAL    | any       | CNY 26010    | CNY 25.00
          # an issuer's own row
          WITHDRAWAL    | demo-bank | CNY 1000     | CNY 0.50
          WITHDRAWAL    | demo-bank | CNY 1        | CNY 0
          # a fixed fee on top of what goes out
          CARD_TRANSFER | any       | CNY 1        | CNY 2
          CARD_TRANSFER | any       | CNY 50000    | CNY 2
          # no row
          TRANSFER      | any       | CNY 50000    | CNY 0
          # a currency's own scale
          WITHDRAWAL    | any       | JPY 149      | JPY 1
          WITHDRAWAL    | any       | JPY 150      | JPY 2
          WITHDRAWAL    | demo-bank | JPY 150      | JPY 2
          WITHDRAWAL    | any       | USD 150      | USD 0
          """)
  void aFeeIsThatOfItsRow(PaymentKind kind, String issuer, String amount, String fee) {
    assertThat(FEES.fee(WALLET, kind, issuer, Money.parse(amount))).isEqualTo(Money.parse(fee));
  }

  @Property
  void aFeeIsNeverNegativeNeverAboveItsMaximumAndBelowWhatComesIn(
      @ForAll @LongRange(min = 1, max = 10_000_000_000L) long minor,
      @ForAll @IntRange(max = 10_000) int basisPoints,
      @ForAll @LongRange(max = 1_000_000) long least,
      @ForAll @LongRange(max = 1_000_000) long above) {
    Money most = Money.ofMinor(YUAN, least + above);
    TieredFees fees =
        TieredFees.of(
            FeeRow.of(TOP_UP, basisPoints, "CNY").atMost(most).atLeast(Money.ofMinor(YUAN, least)));
    Money amount = Money.ofMinor(YUAN, minor);
    Money fee = fees.fee(WALLET, TOP_UP, "any", amount);
    assertThat(fee.isNegative()).isFalse();
    assertThat(fee.isGreaterThan(most)).isFalse();
    assertThat(fee.isLessThan(amount)).isTrue();
  }

  @Test
  void twoRowsForTheSameMovementAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TieredFees.of(FeeRow.of(TOP_UP, 1, "CNY"), FeeRow.of(TOP_UP, 2, "CNY")));
    assertThat(
            TieredFees.of(
                    FeeRow.of(TOP_UP, 1, "CNY"),
                    FeeRow.of(TOP_UP, 2, "CNY").forIssuer("demo-bank"),
                    FeeRow.of(TOP_UP, 2, "USD"),
                    FeeRow.of(TRANSFER, 2, "CNY"))
                .rows())
        .hasSize(4);
  }

  @Test
  void aRowThatMakesNoSenseIsRefused() {
    FeeRow row = FeeRow.of(TOP_UP, 1, "CNY");
    assertThatIllegalArgumentException().isThrownBy(() -> FeeRow.of(TOP_UP, -1, "CNY"));
    assertThatIllegalArgumentException().isThrownBy(() -> FeeRow.of(TOP_UP, 10_001, "CNY"));
    assertThatIllegalArgumentException().isThrownBy(() -> row.atLeast(yuan("-0.01")));
    assertThatIllegalArgumentException().isThrownBy(() -> row.freeUpTo(Money.parse("USD 1")));
    assertThatIllegalArgumentException().isThrownBy(() -> row.atLeast(yuan("2")).atMost(yuan("1")));
  }
}
