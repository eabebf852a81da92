package dev.kabao.wallet.internal.coupon.best;

import dev.kabao.wallet.coupon.Stacking;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for the best combination by branch and bound: class by class in the order of taking, so
 * many of each, leaving out what cannot be as good as the best so far. Confined to one call.
 *
 * <p>With n coupons there are at most 2<sup>n</sup> combinations, so up to {@link #EXACT} all are
 * gone through, if need be. With more, the search ends after {@link #BUDGET} steps.
 */
final class Search {
  /** Up to how many coupons the search always ends by itself. */
  static final int EXACT = 20;

  /** The steps of a search among more: a fraction of a second. */
  static final long BUDGET = 1_000_000;

  private final List<Held> coupons;
  private final List<Kind> kinds;
  private final Bounds bounds;
  private final long amount;
  private final long budget;
  private final List<Held> taken = new ArrayList<>();
  private final Set<String> groups = new HashSet<>();
  private Choice best = Choice.NONE;
  private long steps;

  /**
   * A search.
   *
   * @param coupons those that could be used, each by itself
   * @param amount in minor units
   * @param budget its steps, if there are more coupons than {@link #EXACT}
   */
  Search(List<Held> coupons, long amount, long budget) {
    this.coupons = coupons;
    this.amount = amount;
    this.budget = coupons.size() <= EXACT ? Long.MAX_VALUE : budget;
    List<Kind> all = Kind.of(coupons);
    this.kinds = all.stream().filter(kind -> !kind.alone()).toList();
    this.bounds = new Bounds(kinds);
    all.stream().filter(Kind::alone).forEach(kind -> offer(List.of(kind.coupons().get(0))));
  }

  /** Whether the search ended by itself. */
  boolean exact() {
    return steps < budget;
  }

  /** The best combination that was found. */
  Choice run() {
    choose(0, amount);
    if (!exact()) {
      fillUp();
    }
    return best;
  }

  private void choose(int at, long left) {
    if (steps >= budget) {
      return;
    }
    steps++;
    int room = Stacking.MOST - taken.size();
    if (left == 0 || room == 0 || at == kinds.size()) {
      if (amount - left >= best.worth()) {
        offer(List.copyOf(taken));
      }
      return;
    }
    if (amount - bounds.leastLeft(at, left, room) < best.worth()) {
      return;
    }
    Kind kind = kinds.get(at);
    take(kind, at, left, groupIsTaken(kind) ? 0 : Math.min(room, kind.most()), 0);
  }

  /** Goes on with as many of a class as there is room for, then with one less, down to none. */
  private void take(Kind kind, int at, long left, int room, int count) {
    long gives = count < room ? kind.terms().discount().off(left) : 0;
    if (gives > 0) {
      taken.add(kind.coupons().get(count));
      kind.terms().stacking().group().ifPresent(groups::add);
      take(kind, at, left - gives, room, count + 1);
      kind.terms().stacking().group().ifPresent(groups::remove);
      taken.remove(taken.size() - 1);
    }
    choose(at + 1, left);
  }

  private boolean groupIsTaken(Kind kind) {
    return kind.terms().stacking().group().filter(groups::contains).isPresent();
  }

  private void offer(List<Held> combination) {
    steps += combination.size();
    Choice choice = Choice.of(combination, amount);
    if (choice.worth() > 0 && choice.isBetterThan(best)) {
      Choice lean = choice.withoutIdle(amount);
      best = lean.isBetterThan(best) ? lean : best;
    }
  }

  /** What was found when the steps were used up takes in whatever still adds to it. */
  private void fillUp() {
    Choice before;
    do {
      before = best;
      Choice from = best;
      coupons.stream()
          .filter(one -> !from.coupons().contains(one))
          .filter(one -> Together.conflict(from.coupons(), one).isEmpty())
          .map(
              one -> {
                List<Held> more = new ArrayList<>(from.coupons());
                more.add(one);
                return Choice.of(more, amount);
              })
          .filter(more -> more.worth() > from.worth())
          .reduce((one, other) -> other.isBetterThan(one) ? other : one)
          .ifPresent(more -> best = more.withoutIdle(amount));
    } while (best.isBetterThan(before));
  }
}
