package dev.kabao.examples.cli;

import org.joda.money.Money;
import picocli.CommandLine.Option;

/** How much, and of which currency. */
final class AmountOption {
  @Option(
      names = "--amount",
      paramLabel = "AMOUNT",
      required = true,
      description = "how much, such as 12.30")
  private String amount;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "CNY",
      description = "of which currency (default: CNY)")
  private String currency;

  /** The amount, above zero. */
  Money positive() {
    return Inputs.positiveAmount("--amount", amount, currency);
  }
}
