package dev.kabao.examples.setup;

import dev.kabao.wallet.reward.EarnRule;
import dev.kabao.wallet.reward.LotValidity;
import dev.kabao.wallet.reward.PointsRate;
import dev.kabao.wallet.reward.Programme;
import dev.kabao.wallet.value.LocalText;
import java.time.Period;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A points programme that is ready to use: a point for each yuan, and one more for eating out. */
public final class StandardProgramme {
  /** Its code. */
  public static final String CODE = "kabao";

  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final Money YUAN = Money.ofMajor(CNY, 1);
  private static final long MOST_PER_PAYMENT = 2_000;
  private static final long MOST_PER_MONTH = 10_000;

  private StandardProgramme() {}

  /** The programme: 100 points are worth 1.00, and good to the end of a month a year from now. */
  public static Programme make() {
    return Programme.of(
            CODE, new LocalText("Kabao points", "卡包积分"), CODE, new PointsRate(100, YUAN))
        .validFor(LotValidity.toEndOfMonth(Period.ofMonths(12)))
        .betweenPeople()
        .earning(
            EarnRule.of("all", new LocalText("On every payment", "日常消费"), 1, YUAN)
                .atMost(MOST_PER_PAYMENT, MOST_PER_MONTH),
            EarnRule.of("dining", new LocalText("More for eating out", "餐饮多倍"), 1, YUAN)
                .atMost(MOST_PER_PAYMENT, MOST_PER_MONTH)
                .in(Set.of("dining")));
  }
}
