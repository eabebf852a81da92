package dev.kabao.examples.cli;

import dev.kabao.wallet.payment.Funding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the money comes from: one source or several in order, or the wallet's default. */
final class FundingOption {
  private static final String OPTION = "--from";
  private static final String DEFAULT = "default";

  @Option(
      names = OPTION,
      paramLabel = "SOURCE",
      split = ",",
      description =
          "bound cards and the word balance, in the order in which to use them; or the word default,"
              + " alone (default: default)")
  private @Nullable List<String> from;

  /** Where the balance alone can pay. */
  void requireLeftOut() {
    if (from != null && !from.equals(List.of("balance"))) {
      throw Failure.input(OPTION, "this leaves the balance.", "只能从余额转出。");
    }
  }

  /** What was said; the wallet's default if nothing was. */
  Funding funding() {
    if (from == null || from.equals(List.of(DEFAULT))) {
      return Funding.byDefault();
    }
    if (from.contains(DEFAULT)) {
      throw Failure.input(OPTION, "'default' stands alone.", "default 不能与其他来源同用。");
    }
    try {
      return Funding.inOrder(from.stream().map(each -> Inputs.source(OPTION, each)).toList());
    } catch (IllegalArgumentException e) {
      throw Failure.input(
          OPTION,
          "1 to " + Funding.MOST + " sources, each of them once.",
          "可指定 1 至 " + Funding.MOST + " 个来源，不能重复。");
    }
  }
}
