package dev.kabao.examples.cli;

import dev.kabao.wallet.importer.AmountSign;
import dev.kabao.wallet.importer.DateOrder;
import dev.kabao.wallet.importer.ReadingOptions;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a file to import does not say itself. */
final class ReadingOption {
  @Option(
      names = "--source",
      paramLabel = "NAME",
      descriptionKey = "import-source",
      description =
          "whose movements these are, for each account always the same, such as cmb-checking"
              + " (default: the format)")
  private @Nullable String source;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "CNY",
      descriptionKey = "import-currency",
      description = "the currency where the file names none (default: CNY)")
  private String currency;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Asia/Shanghai",
      descriptionKey = "import-zone",
      description = "whose clock the file's times are of (default: Asia/Shanghai)")
  private String zone;

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      defaultValue = "year-first",
      descriptionKey = "import-dates",
      description = "year-first, day-first or month-first (default: year-first)")
  private String dates;

  @Option(
      names = "--amounts",
      paramLabel = "SIGN",
      descriptionKey = "import-amounts",
      description =
          "what an amount without sign is, if the file does not say: plus-came, or plus-went as of a"
              + " credit card")
  private @Nullable String amounts;

  /** What was said, checked. */
  ReadingOptions options() {
    ReadingOptions.Builder options =
        ReadingOptions.builder()
            .currency(Inputs.currency(currency))
            .zone(zone())
            .dateOrder(Inputs.word("--dates", dates, List.of(DateOrder.values())));
    if (amounts != null) {
      options.amountSign(Inputs.word("--amounts", amounts, List.of(AmountSign.values())));
    }
    if (source != null) {
      named(options, source);
    }
    return options.build();
  }

  private static void named(ReadingOptions.Builder options, String name) {
    try {
      options.source(name);
    } catch (IllegalArgumentException e) {
      throw Failure.input(
          "--source", "1 to 32 of a-z, 0-9, '.' and '-'.", "须为 1 至 32 个小写字母、数字或 . -。");
    }
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw Failure.input("--zone", "a time zone such as Asia/Shanghai.", "须为时区，例如 Asia/Shanghai。");
    }
  }
}
