package dev.kabao.examples.cli;

import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which bills to list. All that is said holds together. */
final class BillFilterOptions {
  private static final int LONGEST = 200;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      descriptionKey = "bills-from",
      description = "from this day on, such as 2026-10-01")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      descriptionKey = "bills-until",
      description = "up to this day")
  private @Nullable String to;

  @Option(names = "--least", paramLabel = "AMOUNT", description = "of at least so much")
  private @Nullable String least;

  @Option(names = "--most", paramLabel = "AMOUNT", description = "of at most so much")
  private @Nullable String most;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "CNY",
      description = "of which currency (default: CNY)")
  private String currency;

  @Option(
      names = "--text",
      paramLabel = "TEXT",
      description = "with this in the payee's name, the text or the reference; or '-'")
  private @Nullable String text;

  @Option(names = "--category", paramLabel = "CATEGORY", description = "of this category")
  private @Nullable String category;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      split = ",",
      description =
          "due, paying, confirming, returning, paid, gone or dropped; several with commas")
  private List<String> states = List.of();

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      split = ",",
      description = "biller, statement, import, hand, split or payment; several with commas")
  private List<String> sources = List.of();

  @Option(names = "--income", description = "only what comes to you")
  private boolean income;

  @Option(names = "--spending", description = "only what you pay")
  private boolean spending;

  /** The filter, checked. */
  BillFilter filter(Context context) throws IOException {
    if (income && spending) {
      throw Failure.usage("Either --income or --spending.", "--income 与 --spending 只能选一。");
    }
    Optional<String> words =
        text == null ? Optional.empty() : Optional.of(context.value("--text", text));
    if (words.filter(typed -> typed.isBlank() || typed.length() > LONGEST).isPresent()) {
      throw Failure.input("--text", "1 to 200 characters.", "须为 1 至 200 个字符。");
    }
    return new BillFilter(
        Optional.ofNullable(from).map(day -> EverydayInputs.startOf("--from", day)),
        Optional.ofNullable(to).map(day -> EverydayInputs.endOf("--to", day)),
        minor("--least", least),
        minor("--most", most),
        words,
        Optional.ofNullable(category).map(code -> EverydayInputs.category("--category", code)),
        words("--state", states, List.of(BillState.values())),
        words("--source", sources, List.of(BillSource.values())),
        income || spending ? Optional.of(income) : Optional.empty());
  }

  /** What is to be shown of what was asked for: what was dropped only by name. */
  static BillFilter shown(BillFilter filter) {
    if (!filter.states().isEmpty()) {
      return filter;
    }
    Set<BillState> others = EnumSet.complementOf(EnumSet.of(BillState.DROPPED));
    return new BillFilter(
        filter.from(),
        filter.to(),
        filter.least(),
        filter.most(),
        filter.text(),
        filter.category(),
        others,
        filter.sources(),
        filter.income());
  }

  private OptionalLong minor(String option, @Nullable String amount) {
    return amount == null
        ? OptionalLong.empty()
        : OptionalLong.of(Inputs.amount(option, amount, currency).getAmountMinorLong());
  }

  private static <E extends Enum<E>> Set<E> words(
      String option, List<String> given, List<E> values) {
    Set<E> chosen = new LinkedHashSet<>();
    given.forEach(each -> chosen.add(Inputs.word(option, each, values)));
    return chosen;
  }
}
