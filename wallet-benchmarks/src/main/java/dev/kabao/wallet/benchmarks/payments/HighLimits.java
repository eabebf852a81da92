package dev.kabao.wallet.benchmarks.payments;

import dev.kabao.wallet.limit.CnPaymentAccount;
import dev.kabao.wallet.limit.CnRule;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The default rules, each with a ceiling that no run reaches: they count, and never refuse. */
final class HighLimits {
  private static final Money CEILING = Money.ofMajor(CurrencyUnit.of("CNY"), 1_000_000_000_000L);

  private HighLimits() {}

  static LimitPolicy policy() {
    CnPaymentAccount rules = CnPaymentAccount.standard();
    for (CnRule rule : List.copyOf(rules.ceilings().keySet())) {
      rules = rules.withCeiling(rule, CEILING);
    }
    return rules;
  }
}
