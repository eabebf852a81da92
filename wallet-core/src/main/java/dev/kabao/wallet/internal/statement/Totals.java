package dev.kabao.wallet.internal.statement;

import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.statement.StatementDay;
import dev.kabao.wallet.statement.StatementFigures;
import dev.kabao.wallet.statement.StatementKind;
import dev.kabao.wallet.statement.StatementLine;
import dev.kabao.wallet.statement.StatementTotal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the lines of one account. Confined to one thread. */
final class Totals {
  /** What came in, what left, and how many lines that were. */
  private static final class Sum {
    private long in;
    private long out;
    private long entries;

    void add(long minorUnits) {
      if (minorUnits > 0) {
        in = Math.addExact(in, minorUnits);
      } else {
        out = Math.subtractExact(out, minorUnits);
      }
      entries++;
    }
  }

  private final Walk walk;
  private final Sum all = new Sum();
  private final Map<StatementKind, Sum> kinds = new EnumMap<>(StatementKind.class);
  private final Map<Category, Sum> categories = new LinkedHashMap<>();
  private final TreeMap<LocalDate, Sum> days = new TreeMap<>();

  Totals(Walk walk) {
    this.walk = walk;
  }

  void add(StatementLine line) {
    long amount = line.minorUnits();
    all.add(amount);
    kinds.computeIfAbsent(line.kind(), kind -> new Sum()).add(amount);
    line.category().ifPresent(one -> categories.computeIfAbsent(one, key -> new Sum()).add(amount));
    days.computeIfAbsent(line.day(), day -> new Sum()).add(amount);
  }

  StatementFigures figures() {
    return new StatementFigures(
        walk.opening().posted(),
        all.in,
        all.out,
        walk.closing().posted(),
        walk.opening().pendingOut(),
        walk.closing().pendingOut(),
        all.entries);
  }

  List<StatementTotal<StatementKind>> kinds() {
    return totals(kinds);
  }

  List<StatementTotal<Category>> categories() {
    return totals(categories).stream()
        .sorted(
            Comparator.<StatementTotal<Category>>comparingLong(StatementTotal::out)
                .thenComparingLong(StatementTotal::in)
                .reversed()
                .thenComparing(total -> total.of().code()))
        .toList();
  }

  List<StatementDay> days() {
    List<StatementDay> list = new ArrayList<>(days.size());
    long balance = walk.opening().posted();
    for (Map.Entry<LocalDate, Sum> day : days.entrySet()) {
      Sum sum = day.getValue();
      balance = Math.subtractExact(Math.addExact(balance, sum.in), sum.out);
      list.add(new StatementDay(day.getKey(), sum.in, sum.out, balance));
    }
    return List.copyOf(list);
  }

  private static <T> List<StatementTotal<T>> totals(Map<T, Sum> sums) {
    return sums.entrySet().stream()
        .map(
            one ->
                new StatementTotal<>(
                    one.getKey(), one.getValue().in, one.getValue().out, one.getValue().entries))
        .toList();
  }
}
