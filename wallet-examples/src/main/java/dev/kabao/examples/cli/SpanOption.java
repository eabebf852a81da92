package dev.kabao.examples.cli;

import dev.kabao.wallet.statement.Statement;
import dev.kabao.wallet.statement.StatementService;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which days: a month, or a first and a last day. */
final class SpanOption {
  @Option(
      names = "--month",
      paramLabel = "MONTH",
      descriptionKey = "kabao.statement.month",
      description = "a month such as 2026-10")
  private @Nullable String month;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      descriptionKey = "kabao.statement.from",
      description = "the first day, such as 2026-10-01")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      descriptionKey = "kabao.statement.to",
      description = "the last day, which is in it")
  private @Nullable String to;

  /** Reads what was given. */
  void check() {
    read();
  }

  /** The statement of these days. */
  Statement of(StatementService statements) {
    return read().apply(statements);
  }

  private Function<StatementService, Statement> read() {
    if (month != null && from == null && to == null) {
      YearMonth chosen = parsed("--month", month, YearMonth::parse, "2026-10");
      return statements -> statements.month(chosen);
    }
    if (month == null && from != null && to != null) {
      LocalDate first = parsed("--from", from, LocalDate::parse, "2026-10-01");
      LocalDate last = parsed("--to", to, LocalDate::parse, "2026-10-31");
      if (last.isBefore(first)) {
        throw Failure.input("--to", "not before --from.", "不能早于 --from。");
      }
      return statements -> statements.between(first, last);
    }
    throw Failure.usage(
        "Say which days: --month, or --from and --to.", "请用 --month，或同时用 --from 与 --to 指定期间。");
  }

  private static <T> T parsed(
      String option, String text, Function<String, T> reader, String example) {
    try {
      if (text.matches("[0-9]{4}-[0-9-]+") && !text.startsWith("0000")) {
        return reader.apply(text);
      }
    } catch (DateTimeParseException e) {
      throw noDate(option, example);
    }
    throw noDate(option, example);
  }

  private static Failure noDate(String option, String example) {
    return Failure.input(option, "a date such as " + example + ".", "日期，例如 " + example + "。");
  }
}
