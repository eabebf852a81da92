package dev.kabao.wallet.limit;

import dev.kabao.wallet.spi.limit.Holder;
import dev.kabao.wallet.spi.limit.Limit;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.limit.Movement;
import dev.kabao.wallet.value.CardId;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The limits on personal payment accounts in mainland China: the rule set {@code
 * CN_PAYMENT_ACCOUNT}. The rules are the rows of {@link CnRule}.
 *
 * <p><b>Sources.</b> Administrative Measures for the Online Payment Business of Non-bank Payment
 * Institutions (PBOC Announcement [2015] No. 43), articles 11 and 24; Bar Code Payment Business
 * Specification (trial), Yinfa [2017] No. 296; the notices on classes of personal bank accounts,
 * Yinfa [2015] No. 392, [2016] No. 302 and [2018] No. 16. Article 24 and class III of article 11 of
 * No. 43 were checked against public quotations of its text. The amounts of the other classes and
 * of the other notices were checked against press reports; that class I counts what goes to the
 * holder's own bank account, and the number of the article in No. 296, were not. No lawyer has read
 * this: whoever runs a wallet checks the rules, which is why all of them can be set.
 *
 * <p><b>How they are read here.</b>
 *
 * <ul>
 *   <li>A balance payment is a payment, or a transfer to another person or to another's card, that
 *       leaves the wallet's balance. A withdrawal goes to the holder's own bank account: it counts
 *       for class I only. What comes in counts for nothing, and so does what a bound card pays,
 *       except for static codes and for classes of bank accounts.
 *   <li>The daily caps of article 24 are one sum for each day, held against the cap for the factors
 *       that this payment was shown with. What was paid with one factor thus counts towards the
 *       ¥5,000 of two, and who has paid ¥1,000 or more with two needs two for the rest of the day.
 *       Two sums side by side would let ¥6,000 pass in a day. With a certificate among two or more
 *       factors the notice leaves the cap to an agreement: there is none here, and it counts for
 *       none.
 *   <li>Classes II and III count the same sum of the year, so that a change of class within a year
 *       neither frees nor loses anything. What was paid as class I, ¥1,000 at most, is not in it.
 *   <li>Static codes are one sum over the balance and all cards, which is the stricter reading; an
 *       explanation in the press gave the cards a sum of their own. For dynamic codes No. 296 has
 *       the same caps as article 24, which stand for the balance anyway.
 *   <li>A bank account's rules count what this wallet draws from its card. What the holder pays
 *       elsewhere from it is the bank's to count.
 *   <li>The notices speak of yuan. A movement in another currency counts for nothing here.
 * </ul>
 *
 * <p>Immutable and thread-safe: every {@code with} method returns another policy. Refuses null.
 */
public final class CnPaymentAccount implements LimitPolicy {
  /** The name of this rule set. */
  public static final String NAME = "CN_PAYMENT_ACCOUNT";

  private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
  private static final CnPaymentAccount STANDARD =
      new CnPaymentAccount(
          asNoticed(), new LimitCalendar(ZoneId.of("Asia/Shanghai"), MonthDay.of(1, 1)));

  private final Map<CnRule, Money> ceilings;
  private final LimitCalendar calendar;

  private CnPaymentAccount(Map<CnRule, Money> ceilings, LimitCalendar calendar) {
    this.ceilings = Collections.unmodifiableMap(ceilings);
    this.calendar = calendar;
  }

  /** All rules as the notices state them, with days and calendar years of Asia/Shanghai. */
  public static CnPaymentAccount standard() {
    return STANDARD;
  }

  /** The same, with days and years of another zone. */
  public CnPaymentAccount withZone(ZoneId zone) {
    return new CnPaymentAccount(ceilings, new LimitCalendar(zone, calendar.yearStart()));
  }

  /**
   * The same, with years that start on another day.
   *
   * @throws IllegalArgumentException for the 29th of February
   */
  public CnPaymentAccount withYearsFrom(MonthDay start) {
    return new CnPaymentAccount(ceilings, new LimitCalendar(calendar.zone(), start));
  }

  /**
   * The same, with another ceiling for a rule; a rule that was left out is back.
   *
   * @param ceiling zero or more, in yuan
   * @throws IllegalArgumentException if it is negative or in another currency
   */
  public CnPaymentAccount withCeiling(CnRule rule, Money ceiling) {
    if (!ceiling.getCurrencyUnit().equals(YUAN) || ceiling.isNegative()) {
      throw new IllegalArgumentException("A ceiling is zero or more yuan, not " + ceiling + ".");
    }
    Map<CnRule, Money> changed = new EnumMap<>(CnRule.class);
    changed.putAll(ceilings);
    changed.put(Objects.requireNonNull(rule, "rule"), ceiling);
    return new CnPaymentAccount(changed, calendar);
  }

  /** The same without a rule. */
  public CnPaymentAccount without(CnRule rule) {
    Objects.requireNonNull(rule, "rule");
    Map<CnRule, Money> changed = new EnumMap<>(CnRule.class);
    changed.putAll(ceilings);
    changed.remove(rule);
    return new CnPaymentAccount(changed, calendar);
  }

  /** The rules that stand here, each with its ceiling, in the order of {@link CnRule}. */
  public Map<CnRule, Money> ceilings() {
    return ceilings;
  }

  /** Whose midnights start days and years. */
  public ZoneId zone() {
    return calendar.zone();
  }

  @Override
  public List<Limit> limitsOn(Movement movement) {
    if (!movement.amount().getCurrencyUnit().equals(YUAN)) {
      return List.of();
    }
    return rules()
        .filter(rule -> rule.limits(movement))
        .map(rule -> limit(rule, movement.holder(), movement.card()))
        .toList();
  }

  /** {@inheritDoc} The rules of single cards are not among them: they need a movement. */
  @Override
  public List<Limit> standing(Holder holder) {
    Objects.requireNonNull(holder, "holder");
    return rules()
        .filter(rule -> rule.standsFor(holder))
        .map(rule -> limit(rule, holder, Optional.empty()))
        .toList();
  }

  private Stream<CnRule> rules() {
    return ceilings.keySet().stream();
  }

  private Limit limit(CnRule rule, Holder holder, Optional<CardId> card) {
    Instant at = holder.at();
    String whose =
        rule.perCard() ? holder.wallet() + "." + card.orElseThrow() : holder.wallet().toString();
    return new Limit(
        rule.id(),
        rule.title(),
        rule.source(),
        whose + "." + rule.counter() + "." + calendar.name(rule.period(), at),
        Objects.requireNonNull(ceilings.get(rule), "ceiling"),
        calendar.end(rule.period(), at));
  }

  private static Map<CnRule, Money> asNoticed() {
    Map<CnRule, Money> ceilings = new EnumMap<>(CnRule.class);
    for (CnRule rule : CnRule.values()) {
      ceilings.put(rule, rule.ceiling());
    }
    return ceilings;
  }
}
