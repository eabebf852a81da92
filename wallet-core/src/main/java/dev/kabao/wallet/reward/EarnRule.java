package dev.kabao.wallet.reward;

import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.value.LocalText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * How points are earned by paying: {@code units} for each {@code per} of what was paid with money
 * and has not come back, rounded down. All rules of a programme that match a payment apply beside
 * each other, a standing rule and a campaign for instance. Immutable.
 *
 * @param id names the rule within its programme: 1 to 24 small letters, digits, {@code -}
 * @param name what people are shown
 * @param units how many points, 1 to a million
 * @param per for how much money
 * @param mostPerPayment at most so many for one payment; {@link #NO_CAP} for no such cap
 * @param mostPerMonth at most so many for the payments that a wallet began in one month of the
 *     platform's zone; {@link #NO_CAP} for no such cap
 * @param payees whom one has to pay; empty for anybody
 * @param categories the codes of categories one of which the payee is in; empty for any
 * @param from the payment must have begun at this moment, to the millisecond, or later
 * @param until the payment must have begun before this moment
 */
public record EarnRule(
    String id,
    LocalText name,
    long units,
    Money per,
    long mostPerPayment,
    long mostPerMonth,
    Set<String> payees,
    Set<String> categories,
    Optional<Instant> from,
    Optional<Instant> until) {
  /** No cap. */
  public static final long NO_CAP = Long.MAX_VALUE;

  private static final long MOST_UNITS = 1_000_000;
  private static final int MOST_NAMED = 500;
  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,24}");

  /** Refuses what is out of range. */
  public EarnRule {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(per, "per");
    from = from.map(moment -> moment.truncatedTo(ChronoUnit.MILLIS));
    until = until.map(moment -> moment.truncatedTo(ChronoUnit.MILLIS));
    payees = Set.copyOf(payees);
    categories = Set.copyOf(categories);
    requireCode(id);
    categories.forEach(EarnRule::requireCode);
    payees.forEach(PayRequest::requirePayee);
    PointsRate.requirePositive(per);
    if (units < 1 || units > MOST_UNITS) {
      throw new IllegalArgumentException("A rule gives 1 to " + MOST_UNITS + " points.");
    }
    if (mostPerPayment < 1 || mostPerMonth < 1) {
      throw new IllegalArgumentException("A cap is 1 or more.");
    }
    if (payees.size() > MOST_NAMED || categories.size() > MOST_NAMED) {
      throw new IllegalArgumentException(
          "A rule names at most " + MOST_NAMED + " payees and categories.");
    }
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      throw new IllegalArgumentException("A campaign ends after it begins.");
    }
  }

  /** A rule for all payments, without caps. */
  public static EarnRule of(String id, LocalText name, long units, Money per) {
    return new EarnRule(
        id,
        name,
        units,
        per,
        NO_CAP,
        NO_CAP,
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with caps per payment and per month. */
  public EarnRule atMost(long perPayment, long perMonth) {
    return new EarnRule(
        id, name, units, per, perPayment, perMonth, payees, categories, from, until);
  }

  /** The same, for payments to these payees only. */
  public EarnRule to(Set<String> only) {
    return new EarnRule(
        id, name, units, per, mostPerPayment, mostPerMonth, only, categories, from, until);
  }

  /** The same, for payments in these categories only. */
  public EarnRule in(Set<String> only) {
    return new EarnRule(
        id, name, units, per, mostPerPayment, mostPerMonth, payees, only, from, until);
  }

  /** The same, for payments that begin at or after {@code start} and before {@code end} only. */
  public EarnRule between(Instant start, Instant end) {
    return new EarnRule(
        id,
        name,
        units,
        per,
        mostPerPayment,
        mostPerMonth,
        payees,
        categories,
        Optional.of(start),
        Optional.of(end));
  }

  private static void requireCode(String code) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("A code has 1 to 24 small letters, digits or '-'.");
    }
  }
}
