package dev.kabao.wallet.issuer.http.settlement;

import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Total;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the lines so far come to, by kind. */
final class Tally {
  private final EnumMap<Kind, Total> totals = new EnumMap<>(Kind.class);

  Tally(CurrencyUnit currency) {
    for (Kind kind : Kind.values()) {
      totals.put(kind, new Total(0, Money.zero(currency)));
    }
  }

  void add(Kind kind, Money amount) {
    totals.computeIfPresent(
        kind, (same, before) -> new Total(before.count() + 1, before.sum().plus(amount)));
  }

  /** In the order of the kinds. */
  Map<Kind, Total> totals() {
    return Collections.unmodifiableMap(totals);
  }
}
