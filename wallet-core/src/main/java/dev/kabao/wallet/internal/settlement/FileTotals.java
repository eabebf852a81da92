package dev.kabao.wallet.internal.settlement;

import dev.kabao.wallet.spi.settlement.SettlementRecord.BadLine;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Line;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Total;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Totals;
import java.util.EnumMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the lines of a file come to, beside what the file says. Confined to one run. */
final class FileTotals {
  private final Map<Kind, Total> read = new EnumMap<>(Kind.class);
  private final Total none;
  private boolean said;
  private long differsAt;

  FileTotals(CurrencyUnit currency) {
    this.none = new Total(0, Money.zero(currency));
  }

  void add(Line line) {
    Total before = read.getOrDefault(line.kind(), none);
    read.put(line.kind(), new Total(before.count() + 1, before.sum().plus(line.amount())));
  }

  /** Compares what the file says, kind by kind. */
  void compare(Totals totals, Report report) {
    if (said) {
      report.totalsDiffer("The file has totals twice.");
    }
    said = true;
    for (Kind kind : Kind.values()) {
      Total here = read.getOrDefault(kind, none);
      Total there = totals.totals().getOrDefault(kind, none);
      if (!here.equals(there)) {
        differsAt = totals.lineNumber();
        report.totalsDiffer(
            kind + ": the file says " + text(there) + ", its lines are " + text(here) + ".");
      }
    }
  }

  /** Whether a bad line only says once more that the totals differ. */
  boolean hasToldOf(BadLine bad) {
    return differsAt != 0 && bad.lineNumber() == differsAt;
  }

  /** There are no more lines. */
  void end(Report report) {
    if (!said) {
      report.totalsDiffer("The file has no totals: it was cut off.");
    }
  }

  private static String text(Total total) {
    return total.count() + " of " + total.sum();
  }
}
