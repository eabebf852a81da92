package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.spi.store.CommitOutcome;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a payment has run into while its commit was tried: each try begins with what those before
 * have learned. For one call.
 */
final class Tries {
  private final Obstacles obstacles;
  private final Funder funder;
  private final Planning planning;

  /** What the balance can give, once the store has said so. */
  private OptionalLong available = OptionalLong.empty();

  /** Why the payment is refused, once something stands in its way for good. */
  private Optional<Decline> refusal = Optional.empty();

  Tries(Obstacles obstacles, Funder funder, Planning planning) {
    this.obstacles = obstacles;
    this.funder = funder;
    this.planning = planning;
  }

  OptionalLong available() {
    return available;
  }

  Optional<Decline> refusal() {
    return refusal;
  }

  void refuse(Decline why) {
    refusal = Optional.of(why);
  }

  /** Whether something stands in the way before any source is asked. */
  boolean isRefused(Change change) {
    if (refusal.isEmpty()) {
      refusal = obstacles.of(change);
    }
    return refusal.isPresent();
  }

  /**
   * Lets the sources give, or refuses.
   *
   * @return false if they give otherwise than a plan said that they would: to be tried again
   */
  boolean fund(Change change, Payer payer) {
    if (isRefused(change)) {
      funder.refuseAtOnce(change, refusal.orElseThrow());
      return true;
    }
    funder.fund(change, payer, available, Optional.empty());
    if (planning.differs(change)) {
      refuse(Decline.of(DeclineReason.PLAN_CHANGED));
      return false;
    }
    return true;
  }

  /**
   * Takes in why the store did not take a commit.
   *
   * @param payer null when nobody is there
   * @return whether that was for what the commit asks for; else another try as it is may do
   */
  boolean learn(CommitOutcome outcome, Change change, @Nullable Payer payer) {
    if (outcome instanceof CommitOutcome.InsufficientFunds poor
        && Obstacles.mayTakeLess(change, poor)) {
      available = OptionalLong.of(poor.available());
      return true;
    }
    boolean refused = Obstacles.isRefusal(outcome);
    if (refused) {
      refuse(obstacles.why(outcome, change, payer));
    }
    return refused;
  }
}
