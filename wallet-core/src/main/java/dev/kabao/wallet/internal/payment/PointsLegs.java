package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.LotBody;
import dev.kabao.wallet.internal.doc.RefundBody;
import dev.kabao.wallet.internal.doc.RewardBody;
import dev.kabao.wallet.internal.reward.PointsInHand;
import dev.kabao.wallet.internal.reward.ProgrammeDocs;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.reward.PointsRate;
import dev.kabao.wallet.reward.Programme;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Points that pay. A leg of {@code N} points that gives {@code V} has spent {@code ceil(N·x/V)}
 * points once {@code x} of it was captured, since a point that pays but a part of its worth is
 * spent. Once {@code y} of that was refunded, {@code ceil(N·(x-y)/V)} are still spent and the
 * others have come back, in whatever steps that came about. As long as more of the leg can be
 * captured, no more than {@code floor(N·y/V)} come back: what that may still cost is kept; see
 * {@link ProRata}. All count from the front of the lots that the points came from, so which lots
 * come back is no matter of order either.
 */
final class PointsLegs implements RewardKind {

  @Override
  public Optional<Decline> decide(Change change, LegDraft leg, long missing) {
    RewardBody asked = reward(leg);
    Optional<Programme> found = new ProgrammeDocs(change.platform).open(code(asked));
    Optional<PointsRate> rate =
        found
            .flatMap(Programme::rate)
            .filter(one -> change.isIn(one.worth().getCurrencyUnit().getCode()));
    if (rate.isEmpty()) {
      return Optional.of(Decline.of(DeclineReason.REWARD_NOT_TAKEN));
    }
    Programme programme = found.get();
    long most = Math.min(Math.min(asked.units(), programme.most()), rate.get().pointsFor(missing));
    long worth = Math.min(missing, rate.get().worthOf(most));
    // No point is taken that pays nothing.
    long units = rate.get().pointsFor(worth);
    if (worth == 0 || units < programme.least()) {
      return Optional.of(Decline.of(DeclineReason.REWARD_NOT_TAKEN));
    }
    PointsInHand points = change.points();
    if (points.available(programme.code()) < units) {
      return Optional.of(Decline.of(DeclineReason.POINTS_TOO_FEW));
    }
    leg.amount = worth;
    leg.reward =
        new RewardBody(
            programme.code(),
            null,
            programme.sponsor(),
            units,
            points.take(programme.code(), units));
    return Optional.empty();
  }

  @Override
  public void hold(Change change, LegDraft leg, Optional<Instant> expiry) {
    RewardBody reward = reward(leg);
    leg.hold = change.points().hold(code(reward), reward.units(), expiry).leg();
  }

  @Override
  public void capture(Change change, LegDraft leg, long amount, boolean last) {
    RewardBody reward = reward(leg);
    long before = spent(leg, leg.taken);
    long after = spent(leg, leg.taken + amount);
    if (leg.fresh) {
      change.points().spend(code(reward), after - before);
    } else if (after > before) {
      change.transfers.add(
          new Transfer.Capture(change.move(), held(change, leg), after - before, last));
    } else if (last && after < reward.units()) {
      change.transfers.add(new Transfer.VoidHold(change.move(), held(change, leg)));
    }
    if (last) {
      putBack(change, reward, after);
    }
    if (last && leg.back > 0) {
      // No more can be captured: what was kept for that comes back.
      giveBack(change, leg, back(leg, leg.back), backOfAll(leg, leg.taken + amount, leg.back));
    }
  }

  @Override
  public void free(Change change, LegDraft leg) {
    if (!leg.fresh) {
      change.transfers.add(new Transfer.VoidHold(change.move(), held(change, leg)));
    }
    putBack(change, reward(leg), 0);
  }

  @Override
  public Optional<RefundBody.Reward> giveBack(Change change, LegDraft leg, long amount) {
    RewardBody reward = reward(leg);
    boolean more = change.payment.state == PaymentState.AUTHORIZED && leg.rest() > 0;
    long to = leg.back + amount;
    long before = more ? back(leg, leg.back) : backOfAll(leg, leg.taken, leg.back);
    long after = more ? back(leg, to) : backOfAll(leg, leg.taken, to);
    return giveBack(change, leg, before, after)
        ? Optional.of(new RefundBody.Reward(code(reward), null, after - before, reward.units()))
        : Optional.empty();
  }

  /** Gives back points of a leg from one place to another; false if the wallet is closed. */
  private static boolean giveBack(Change change, LegDraft leg, long from, long to) {
    RewardBody reward = reward(leg);
    List<LotBody> lots = ProRata.part(reward.lots(), from, to);
    return change.points().giveBack(code(reward), lots, grace(change, reward));
  }

  /** Of a leg's points, what is left after the first {@code spent} goes back to its lots. */
  private static void putBack(Change change, RewardBody reward, long spent) {
    if (spent < reward.units()) {
      List<LotBody> lots = ProRata.part(reward.lots(), spent, reward.units());
      change.points().putBack(code(reward), lots, grace(change, reward));
    }
  }

  private static int grace(Change change, RewardBody reward) {
    return new ProgrammeDocs(change.platform)
        .find(code(reward))
        .map(Programme::graceDays)
        .orElseThrow();
  }

  /** What so much costs. */
  private static long spent(LegDraft leg, long amount) {
    return ProRata.ceiling(reward(leg).units(), amount, leg.amount);
  }

  /** What has come back once so much was refunded, while more may be captured. */
  private static long back(LegDraft leg, long refunded) {
    return ProRata.floor(reward(leg).units(), refunded, leg.amount);
  }

  /** What has come back once so much was refunded of all that was captured. */
  private static long backOfAll(LegDraft leg, long captured, long refunded) {
    return spent(leg, captured) - spent(leg, captured - refunded);
  }

  private static TransferId held(Change change, LegDraft leg) {
    return new TransferId(change.payment.id, leg.hold);
  }

  private static RewardBody reward(LegDraft leg) {
    return Objects.requireNonNull(leg.reward);
  }

  private static String code(RewardBody reward) {
    return Objects.requireNonNull(reward.of());
  }
}
