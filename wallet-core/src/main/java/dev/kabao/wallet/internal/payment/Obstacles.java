package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.SecurityBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.value.PaymentKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a payment from being made, whatever its sources have: before it begins, and when the
 * store is asked.
 */
final class Obstacles {
  private final Platform platform;
  private final Counting counting;
  private final Cards cards;

  Obstacles(Platform platform) {
    this.platform = platform;
    this.counting = new Counting(platform);
    this.cards = new Cards(platform);
  }

  /** What stands in the way of a payment before any source is asked, if anything does. */
  Optional<Decline> of(Change change) {
    if (!PaidRequests.isOpen(change)) {
      return Optional.of(Decline.of(DeclineReason.REQUEST_ENDED));
    }
    return drawsForAFrozenWallet(change)
        ? Optional.of(Decline.of(DeclineReason.WALLET_FROZEN))
        : paused(change);
  }

  /**
   * What is drawn from a card to pay with does not pass the wallet's own account, whose flags the
   * store checks: a frozen or closed wallet does not pay by card either. Here so that nothing is
   * kept of what is refused at once; what is frozen from now on is seen by {@link Orders#send}.
   */
  private boolean drawsForAFrozenWallet(Change change) {
    boolean draws =
        change.payment.legs.stream().anyMatch(leg -> leg.by == LegBody.By.DEBIT && !leg.direct);
    return draws && Orders.mayNotSpend(platform, change.payment.wallet);
  }

  /**
   * Nothing is paid out for a while after access was recovered; nor to other people, from whose
   * wallets it would be paid out at once, whatever it is drawn from.
   */
  private Optional<Decline> paused(Change change) {
    boolean leaves =
        change.payment.kind == PaymentKind.TRANSFER
            || change.payment.legs.stream().anyMatch(leg -> leg.by == LegBody.By.CREDIT);
    if (!leaves) {
      return Optional.empty();
    }
    return platform
        .find(SecurityBody.class, change.payment.wallet)
        .map(stored -> stored.body().withdrawFrom())
        .filter(from -> from > platform.clock().millis())
        .map(from -> Decline.pausedUntil(Instant.ofEpochMilli(from)));
  }

  /** The store has less than the balance was to give, and another source can give the rest. */
  static boolean mayTakeLess(Change change, CommitOutcome.InsufficientFunds poor) {
    int legs = change.payment.legs.size();
    return poor.account().equals(change.wallet())
        && change.payment.kind != PaymentKind.WITHDRAWAL
        && change.payment.kind != PaymentKind.CARD_TRANSFER
        && legs > 1
        && change.payment.legs.get(legs - 1).by == LegBody.By.DEBIT;
  }

  /**
   * Whether the store refuses what the commit asks for: another try as it is would fare no better.
   */
  static boolean isRefusal(CommitOutcome outcome) {
    return outcome instanceof CommitOutcome.InsufficientFunds
        || outcome instanceof CommitOutcome.CeilingPassed
        || outcome instanceof CommitOutcome.AccountBlocked;
  }

  /** What a refusal of the store means. {@code payer} is null when nobody is there. */
  Decline why(CommitOutcome outcome, Change change, @Nullable Payer payer) {
    if (outcome instanceof CommitOutcome.InsufficientFunds poor) {
      return Decline.of(
          change.isIn(poor.account().asset())
              ? DeclineReason.BALANCE_TOO_SMALL
              : DeclineReason.POINTS_TOO_FEW);
    }
    if (outcome instanceof CommitOutcome.CeilingPassed passed && payer != null) {
      return Decline.byLimit(counting.hit(passed, change, payer, cards::productOf));
    }
    if (outcome instanceof CommitOutcome.AccountBlocked blocked) {
      return Decline.of(
          blocked.account().owner().equals(change.wallet().owner())
              ? DeclineReason.WALLET_FROZEN
              : DeclineReason.PAYEE_FROZEN);
    }
    throw new IllegalStateException("A payment's commit cannot end as " + outcome + ".");
  }
}
