package dev.kabao.examples.cli;

import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.Discount;
import dev.kabao.wallet.coupon.ReturnRule;
import dev.kabao.wallet.coupon.Stacking;
import dev.kabao.wallet.coupon.Validity;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What there is to say of a class of coupons. */
final class CouponOptions {
  private static final int BASIS_POINTS = 100;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "what people are shown")
  private String name;

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

  @Option(names = "--off", paramLabel = "AMOUNT", description = "takes off so much")
  private @Nullable String off;

  @Option(
      names = "--percent",
      paramLabel = "PERCENT",
      description = "takes off so much of what is left to pay: 1 to 100")
  private @Nullable String percent;

  @Option(names = "--cap", paramLabel = "AMOUNT", description = "with --percent: never more than")
  private @Nullable String cap;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "CNY",
      description = "of which currency (default: CNY)")
  private String currency;

  @Option(
      names = "--minimum",
      paramLabel = "AMOUNT",
      description = "for payments of at least so much")
  private @Nullable String minimum;

  @Option(
      names = "--payee",
      paramLabel = "PAYEE",
      split = ",",
      descriptionKey = "coupon-payees",
      description = "for these payees only")
  private List<String> payees = List.of();

  @Option(
      names = "--category",
      paramLabel = "CATEGORY",
      split = ",",
      descriptionKey = "coupon-categories",
      description = "for payments of these categories only")
  private List<String> categories = List.of();

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "good to the end of the N-th day after its issue (default: 30)")
  private @Nullable String days;

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

  @Option(names = "--per-person", paramLabel = "N", description = "at most so many for a person")
  private @Nullable String perPerson;

  @Option(names = "--total", paramLabel = "N", description = "at most so many at all")
  private @Nullable String total;

  @Option(names = "--alone", description = "used with no other coupon")
  private boolean alone;

  @Option(
      names = "--together",
      paramLabel = "N",
      description = "up to N of its class in one payment, 1 to 5 (default: 1)")
  private @Nullable String together;

  @Option(
      names = "--one-of",
      paramLabel = "GROUP",
      description = "one only of all classes that name this group")
  private @Nullable String group;

  @Option(names = "--stays-used", description = "does not come back after a refund")
  private boolean staysUsed;

  @Option(
      names = "--grace",
      paramLabel = "DAYS",
      description = "once it has come back, good for at least so many days more")
  private @Nullable String grace;

  /** The terms, checked. */
  CouponTerms terms(String code) {
    try {
      CouponTerms terms =
          CouponTerms.of(
              code,
              EverydayInputs.name("--name", name, nameZh),
              sponsor == null ? code : sponsor,
              discount(),
              validity());
      return limited(narrowed(terms)).stacking(stacking()).returning(returning());
    } catch (IllegalArgumentException e) {
      throw Failure.input("coupon", String.valueOf(e.getMessage()), "优惠券规则不符合要求，请核对各项取值范围。");
    }
  }

  private CouponTerms narrowed(CouponTerms terms) {
    CouponTerms narrowed = terms;
    if (minimum != null) {
      narrowed = narrowed.minimumSpend(Inputs.positiveAmount("--minimum", minimum, currency));
    }
    if (!payees.isEmpty()) {
      payees.forEach(each -> Inputs.payee("--payee", each));
      narrowed = narrowed.payees(new TreeSet<>(payees));
    }
    if (!categories.isEmpty()) {
      categories.forEach(each -> EverydayInputs.category("--category", each));
      narrowed = narrowed.categories(new TreeSet<>(categories));
    }
    return narrowed;
  }

  private CouponTerms limited(CouponTerms terms) {
    CouponTerms limited = terms;
    if (perPerson != null) {
      limited = limited.perPerson(EverydayInputs.points("--per-person", perPerson));
    }
    if (total != null) {
      limited = limited.total(EverydayInputs.points("--total", total));
    }
    return limited;
  }

  private Discount discount() {
    if ((off == null) == (percent == null) || (cap != null && percent == null)) {
      throw Failure.usage(
          "Say what it takes off: --off AMOUNT, or --percent PERCENT [--cap AMOUNT].",
          "请指定优惠：--off 金额，或 --percent 百分比 [--cap 金额]。");
    }
    if (off != null) {
      return Discount.of(Inputs.positiveAmount("--off", off, currency));
    }
    int rate = Inputs.number("--percent", String.valueOf(percent), 1, 100) * BASIS_POINTS;
    return cap == null
        ? Discount.percent(Inputs.currency(currency), rate)
        : Discount.percent(rate, Inputs.positiveAmount("--cap", cap, currency));
  }

  private Validity validity() {
    if ((from == null) != (until == null) || (from != null && days != null)) {
      throw Failure.usage(
          "Say when it is good: --days N, or --from DAY and --until DAY.",
          "请指定有效期：--days 天数，或 --from 日期 与 --until 日期。");
    }
    if (from != null && until != null) {
      return new Validity.Window(
          EverydayInputs.startOf("--from", from), EverydayInputs.endOf("--until", until));
    }
    return new Validity.FromIssue(
        days == null ? 30 : Inputs.number("--days", days, 0, Validity.MOST_DAYS));
  }

  private Stacking stacking() {
    int said = (alone ? 1 : 0) + (together == null ? 0 : 1) + (group == null ? 0 : 1);
    if (said > 1) {
      throw Failure.usage(
          "Only one of --alone, --together and --one-of.", "--alone、--together、--one-of 只能选一。");
    }
    if (alone) {
      return Stacking.ALONE;
    }
    return group != null
        ? Stacking.oneOf(group)
        : Stacking.upTo(
            together == null ? 1 : Inputs.number("--together", together, 1, Stacking.MOST));
  }

  private ReturnRule returning() {
    if (staysUsed && grace != null) {
      throw Failure.usage("Either --stays-used or --grace.", "--stays-used 与 --grace 只能选一。");
    }
    if (staysUsed) {
      return ReturnRule.STAYS_USED;
    }
    return grace == null
        ? ReturnRule.COMES_BACK
        : ReturnRule.withGrace(Inputs.number("--grace", grace, 1, Validity.MOST_DAYS));
  }
}
