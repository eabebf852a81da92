package dev.kabao.wallet.reward;

import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.value.LocalText;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A points programme, as data. All of it is public. Immutable.
 *
 * <p>Units are whole points. A change of a programme holds for what begins after it: payments keep
 * the rate and the rules that they were made by.
 *
 * @param code names it: 1 to 16 small letters, digits, {@code -}; the ledger's asset is {@code pt-}
 *     and the code
 * @param name what people are shown
 * @param sponsor who pays for what points are worth: 1 to 64 letters, digits, {@code - _ .}
 * @param rate what points are worth when they pay; empty if they pay for nothing here
 * @param validity how long points are good for
 * @param transferable whether people may give points to each other
 * @param least the fewest points that may pay in one payment, 1 or more
 * @param most the most points that may pay in one payment
 * @param graceDays points that come back after a payment, or are freed, are good for at least so
 *     many days more, however old they are: 0 to 365
 * @param rules how points are earned; none if only the host gives them
 * @param open whether points are earned, and pay; if not, what people have stays until it expires
 */
public record Programme(
    String code,
    LocalText name,
    String sponsor,
    Optional<PointsRate> rate,
    LotValidity validity,
    boolean transferable,
    long least,
    long most,
    int graceDays,
    List<EarnRule> rules,
    boolean open) {
  private static final int DEFAULT_GRACE = 30;
  private static final int MOST_GRACE = 365;
  private static final int MOST_RULES = 20;

  /** Refuses what is out of range. */
  public Programme {
    FundingSource.requireProgramme(code);
    Objects.requireNonNull(name, "name");
    PayRequest.requirePayee(sponsor);
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(validity, "validity");
    rules = List.copyOf(rules);
    if (least < 1 || most < least) {
      throw new IllegalArgumentException("The fewest points are 1 or more, and the most no fewer.");
    }
    if (graceDays < 0 || graceDays > MOST_GRACE) {
      throw new IllegalArgumentException("A grace is 0 to " + MOST_GRACE + " days.");
    }
    Set<String> ids = new HashSet<>();
    rules.forEach(rule -> ids.add(rule.id()));
    if (rules.size() > MOST_RULES || ids.size() < rules.size()) {
      throw new IllegalArgumentException(
          "A programme has at most " + MOST_RULES + " rules, each with an id of its own.");
    }
  }

  /** An open programme whose points never expire, pay in any number, and stay with their owner. */
  public static Programme of(String code, LocalText name, String sponsor, PointsRate rate) {
    return new Programme(
        code,
        name,
        sponsor,
        Optional.of(rate),
        LotValidity.FOREVER,
        false,
        1,
        Long.MAX_VALUE,
        DEFAULT_GRACE,
        List.of(),
        true);
  }

  /** The same with this validity of points that are given from now on. */
  public Programme validFor(LotValidity time) {
    return new Programme(
        code, name, sponsor, rate, time, transferable, least, most, graceDays, rules, open);
  }

  /** The same, whose points people may give to each other. */
  public Programme betweenPeople() {
    return new Programme(
        code, name, sponsor, rate, validity, true, least, most, graceDays, rules, open);
  }

  /** The same with bounds of how many points pay in one payment. */
  public Programme payingBetween(long fewest, long largest) {
    return new Programme(
        code, name, sponsor, rate, validity, transferable, fewest, largest, graceDays, rules, open);
  }

  /** The same with another grace for points that come back. */
  public Programme grace(int days) {
    return new Programme(
        code, name, sponsor, rate, validity, transferable, least, most, days, rules, open);
  }

  /** The same with these rules of earning. */
  public Programme earning(EarnRule... earned) {
    return new Programme(
        code,
        name,
        sponsor,
        rate,
        validity,
        transferable,
        least,
        most,
        graceDays,
        List.of(earned),
        open);
  }

  /** The same, closed: nothing is earned or paid by it any more. */
  public Programme closed() {
    return new Programme(
        code, name, sponsor, rate, validity, transferable, least, most, graceDays, rules, false);
  }
}
