package dev.kabao.examples.cli;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much, where that may be left out, and of which currency. */
final class OptionalAmountOption {
  @Option(
      names = "--amount",
      paramLabel = "AMOUNT",
      descriptionKey = "optional-amount",
      description = "how much, such as 12.30; may be left out")
  private @Nullable String amount;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "CNY",
      description = "of which currency (default: CNY)")
  private String currency;

  /** The amount, above zero; empty if it was left out. */
  Optional<Money> positive() {
    return Optional.ofNullable(amount)
        .map(given -> Inputs.positiveAmount("--amount", given, currency));
  }

  /** The currency, with or without an amount. */
  CurrencyUnit currency() {
    return Inputs.currency(currency);
  }
}
