package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.category.Hint;
import dev.kabao.wallet.internal.doc.EarnedBody;
import dev.kabao.wallet.internal.doc.LotBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.reward.PointsInHand;
import dev.kabao.wallet.internal.reward.ProgrammeDocs;
import dev.kabao.wallet.reward.EarnRule;
import dev.kabao.wallet.reward.Programme;
import dev.kabao.wallet.value.PaymentKind;
import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Points that are earned by paying a payee: for what of the payment was paid with money, has
 * reached the payee, and was not refunded. What each rule gives is a matter of that amount alone,
 * so parts that are captured and refunded in any order come to the same points. The rules are those
 * of when the payment first reached its payee.
 */
final class Earning {
  private final Platform platform;
  private final ProgrammeDocs programmes;
  private final NewPayees payees;

  Earning(Platform platform) {
    this.platform = platform;
    this.programmes = new ProgrammeDocs(platform);
    this.payees = new NewPayees(platform);
  }

  /** More has reached the payee with this commit. */
  void paid(Change change) {
    if (!canEarn(change.payment)) {
      return;
    }
    if (change.payment.earned.isEmpty()) {
      change.payment.earned.addAll(rules(change));
    }
    follow(change, true);
  }

  /** Some of it goes back with this commit. */
  void refunded(Change change) {
    // What a cap had held back is not given now, though there may be room by now.
    follow(change, false);
  }

  /** What a payment would earn if all of its money legs were paid; for a plan. */
  List<EarnedBody> expected(Change change) {
    List<EarnedBody> expected = new ArrayList<>();
    if (canEarn(change.payment)) {
      long money =
          change.payment.legs.stream()
              .filter(leg -> !leg.isReward())
              .mapToLong(leg -> leg.amount)
              .sum();
      for (EarnedBody rule : rules(change)) {
        long room =
            change.points().room(rule.programme(), rule.rule(), month(change), rule.perMonth());
        expected.add(rule.with(Math.min(room, target(rule, money)), 0));
      }
    }
    return expected;
  }

  private static boolean canEarn(PaymentDraft payment) {
    return payment.kind == PaymentKind.PAYMENT && payment.payee != null;
  }

  private void follow(Change change, boolean gives) {
    List<EarnedBody> earned = change.payment.earned;
    if (earned.isEmpty()) {
      return;
    }
    long money = money(change.payment);
    for (int at = 0; at < earned.size(); at++) {
      earned.set(at, follow(change, earned.get(at), money, gives));
    }
  }

  private EarnedBody follow(Change change, EarnedBody rule, long money, boolean gives) {
    long more = target(rule, money) - rule.granted();
    PointsInHand points = change.points();
    YearMonth month = month(change);
    if (more > 0 && gives) {
      long expiry = expiry(rule.programme(), change.now);
      long given = points.earn(rule.programme(), rule.rule(), month, rule.perMonth(), more, expiry);
      if (given > 0) {
        change.tell("points.earned");
        return rule.with(rule.granted() + given, expiry);
      }
    } else if (more < 0) {
      points.unearn(rule.programme(), rule.rule(), month, rule.perMonth(), -more, rule.expiresAt());
      change.tell("points.taken-back");
      return rule.with(rule.granted() + more, rule.expiresAt());
    }
    return rule;
  }

  private static long target(EarnedBody rule, long money) {
    return BigInteger.valueOf(money)
        .multiply(BigInteger.valueOf(rule.units()))
        .divide(BigInteger.valueOf(rule.per()))
        .min(BigInteger.valueOf(Math.min(rule.most(), PointsInHand.MOST)))
        .longValue();
  }

  private static long money(PaymentDraft payment) {
    return payment.legs.stream()
        .filter(leg -> !leg.isReward())
        .mapToLong(leg -> leg.taken - leg.back)
        .sum();
  }

  private YearMonth month(Change change) {
    return change.points().month(change.payment.createdAt);
  }

  private long expiry(String programme, long now) {
    return programmes
        .find(programme)
        .flatMap(one -> one.validity().expiry(Instant.ofEpochMilli(now), platform.zone()))
        .map(Instant::toEpochMilli)
        .orElse(LotBody.NEVER);
  }

  private List<EarnedBody> rules(Change change) {
    List<EarnedBody> rules = new ArrayList<>();
    for (Programme programme : programmes.open()) {
      for (EarnRule rule : programme.rules()) {
        if (matches(rule, change)) {
          rules.add(
              new EarnedBody(
                  programme.code(),
                  rule.id(),
                  rule.units(),
                  rule.per().getAmountMinorLong(),
                  rule.mostPerPayment(),
                  rule.mostPerMonth(),
                  0,
                  0));
        }
      }
    }
    return rules;
  }

  private boolean matches(EarnRule rule, Change change) {
    Instant begun = Instant.ofEpochMilli(change.payment.createdAt);
    return change.isIn(rule.per().getCurrencyUnit().getCode())
        && (rule.payees().isEmpty() || rule.payees().contains(change.payment.payee))
        && rule.from().map(from -> !begun.isBefore(from)).orElse(true)
        && rule.until().map(begun::isBefore).orElse(true)
        && (rule.categories().isEmpty() || rule.categories().contains(category(change)));
  }

  /**
   * The payee's category by the host's rules. A person's own word on it is for their eyes: it earns
   * nothing.
   */
  private String category(Change change) {
    String payee = Objects.requireNonNull(change.payment.payee);
    return platform.everyday().categories().of(Hint.paid(payee, payees.name(payee))).code();
  }
}
