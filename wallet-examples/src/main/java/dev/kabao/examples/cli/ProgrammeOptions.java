package dev.kabao.examples.cli;

import dev.kabao.wallet.reward.EarnRule;
import dev.kabao.wallet.reward.LotValidity;
import dev.kabao.wallet.reward.PointsRate;
import dev.kabao.wallet.reward.Programme;
import dev.kabao.wallet.value.LocalText;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What there is to say of a points programme. */
final class ProgrammeOptions {
  private static final int GRACE_DAYS = 30;
  private static final LocalText EARNED = new LocalText("On payments", "消费获得");

  @Option(names = "--name", paramLabel = "NAME", description = "what people are shown")
  private @Nullable String name;

  @Option(
      names = "--name-zh",
      paramLabel = "NAME",
      descriptionKey = "chinese-name",
      description = "the same in Chinese (default: as --name)")
  private @Nullable String nameZh;

  @Option(
      names = "--sponsor",
      paramLabel = "ID",
      descriptionKey = "sponsor",
      description = "who pays for what it is worth (default: its code)")
  private @Nullable String sponsor;

  @Option(
      names = "--worth",
      paramLabel = "POINTS=AMOUNT",
      description = "what points pay, such as 100=1.00; left out, they pay for nothing here")
  private @Nullable String worth;

  @Option(
      names = "--earn",
      paramLabel = "[CATEGORY:]POINTS=AMOUNT",
      description =
          "points for each AMOUNT that is paid, such as 1=1.00, or dining:2=1.00 for one category;"
              + " may be repeated")
  private List<String> earn = List.of();

  @Option(
      names = "--most-per-payment",
      paramLabel = "POINTS",
      description = "each rule gives at most so many for a payment")
  private @Nullable String perPayment;

  @Option(
      names = "--most-per-month",
      paramLabel = "POINTS",
      description = "each rule gives at most so many in a month")
  private @Nullable String perMonth;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      descriptionKey = "campaign-from",
      description = "the first day of the campaign, such as 2026-11-01")
  private @Nullable String from;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      descriptionKey = "campaign-until",
      description = "its last day")
  private @Nullable String until;

  @Option(
      names = "--valid",
      paramLabel = "TIME",
      description =
          "how long points are good: 12m to the end of that month, 90d to the end of that day"
              + " (default: for ever)")
  private @Nullable String valid;

  @Option(names = "--transferable", description = "people may give them to each other")
  private boolean transferable;

  @Option(
      names = "--least",
      paramLabel = "POINTS",
      description = "the fewest that pay in one payment (default: 1)")
  private @Nullable String least;

  @Option(
      names = "--most",
      paramLabel = "POINTS",
      description = "the most that pay in one payment (default: any number)")
  private @Nullable String most;

  @Option(names = "--closed", description = "nothing is earned or paid by it any more")
  private boolean closed;

  /** Whether anything was said at all. */
  boolean isEmpty() {
    return !transferable
        && !closed
        && earn.isEmpty()
        && Stream.of(name, nameZh, sponsor, worth, perPayment, perMonth, from, until, valid)
            .allMatch(each -> each == null)
        && least == null
        && most == null;
  }

  /** The programme, checked. */
  Programme programme(String code, String currency) {
    if (name == null) {
      throw Failure.usage("Say what it is called: --name.", "请用 --name 指定名称。");
    }
    LocalText named = EverydayInputs.name("--name", name, nameZh);
    try {
      return new Programme(
          code,
          named,
          sponsor == null ? code : sponsor,
          Optional.ofNullable(worth)
              .map(said -> EverydayInputs.ratio("--worth", said, currency))
              .map(ratio -> new PointsRate(ratio.points(), ratio.amount())),
          validity(),
          transferable,
          least == null ? 1 : EverydayInputs.points("--least", least),
          most == null ? Long.MAX_VALUE : EverydayInputs.points("--most", most),
          GRACE_DAYS,
          earn.stream().map(said -> rule(said, currency)).toList(),
          !closed);
    } catch (IllegalArgumentException e) {
      throw Failure.input(
          "programme",
          String.valueOf(e.getMessage()),
          "参数不符合要求：规则最多 20 条且不重复，比例、上限与有效期须在允许范围内，--least 不大于 --most。");
    }
  }

  private EarnRule rule(String said, String currency) {
    int at = said.indexOf(':');
    String category = at < 0 ? "" : EverydayInputs.category("--earn", said.substring(0, at));
    EverydayInputs.Ratio ratio = EverydayInputs.ratio("--earn", said.substring(at + 1), currency);
    return new EarnRule(
        category.isEmpty() ? "all" : category,
        EARNED,
        ratio.points(),
        ratio.amount(),
        cap("--most-per-payment", perPayment),
        cap("--most-per-month", perMonth),
        Set.of(),
        category.isEmpty() ? Set.of() : Set.of(category),
        Optional.ofNullable(from).map(day -> EverydayInputs.startOf("--from", day)),
        Optional.ofNullable(until).map(day -> EverydayInputs.endOf("--until", day)));
  }

  private static long cap(String option, @Nullable String text) {
    return text == null ? EarnRule.NO_CAP : EverydayInputs.points(option, text);
  }

  private LotValidity validity() {
    if (valid == null) {
      return LotValidity.FOREVER;
    }
    if (!valid.matches("[1-9][0-9]{0,3}[md]")) {
      throw Failure.input("--valid", "a time such as 12m or 90d.", "有效期格式如 12m 或 90d。");
    }
    int count = Integer.parseInt(valid.substring(0, valid.length() - 1));
    return valid.endsWith("m")
        ? LotValidity.toEndOfMonth(Period.ofMonths(count))
        : LotValidity.toEndOfDay(Period.ofDays(count));
  }
}
