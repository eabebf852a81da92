package dev.kabao.wallet.benchmarks.payments;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the tables of figures share. */
public final class Table {
  private Table() {}

  /** The median of a figure of each round. */
  public static <T> double median(List<T> rounds, ToDoubleFunction<T> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
