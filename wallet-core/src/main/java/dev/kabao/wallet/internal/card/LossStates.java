package dev.kabao.wallet.internal.card;

import static dev.kabao.wallet.card.LossState.CONFIRMED;
import static dev.kabao.wallet.card.LossState.ENDED;
import static dev.kabao.wallet.card.LossState.ENDING;
import static dev.kabao.wallet.card.LossState.FOUND;
import static dev.kabao.wallet.card.LossState.ISSUED;
import static dev.kabao.wallet.card.LossState.REPLACED;
import static dev.kabao.wallet.card.LossState.REPLACING;
import static dev.kabao.wallet.card.LossState.REPORTED;

import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.card.LossState;
import java.util.Map;
import java.util.Optional;

/**
 * The state table of cards that were reported lost or stolen. A pair that is not in it changes
 * nothing.
 */
final class LossStates {
  private static final Map<LossState, Map<LossEvent, LossState>> TABLE =
      Map.of(
          REPORTED,
          Map.of(
              LossEvent.STOLEN, REPORTED,
              LossEvent.CONFIRMED, CONFIRMED,
              LossEvent.NOT_TAKEN, ENDING,
              LossEvent.UNANSWERED, REPORTED,
              LossEvent.WANTED, REPORTED),
          CONFIRMED,
          Map.of(
              // The issuer is to hear of it, too.
              LossEvent.STOLEN, REPORTED,
              LossEvent.KEPT_NO_LONGER, ENDING,
              LossEvent.LIFTED, FOUND,
              LossEvent.WANTED, ENDING),
          ENDING,
          Map.of(
              LossEvent.UNANSWERED, ENDING,
              LossEvent.AGREEMENT_ENDED, ENDED,
              LossEvent.WANTED, ENDING),
          ENDED,
          Map.of(LossEvent.WANTED, REPLACING),
          REPLACING,
          Map.of(
              LossEvent.UNANSWERED, REPLACING,
              // Only what it is to carry over can change.
              LossEvent.WANTED, REPLACING,
              LossEvent.ISSUED, ISSUED,
              LossEvent.NOT_ISSUED, ENDED),
          ISSUED,
          Map.of(LossEvent.WANTED, ISSUED, LossEvent.BOUND, REPLACED));

  private LossStates() {}

  /** The state after {@code event}; empty if the event changes nothing. */
  static Optional<LossState> next(LossState state, LossEvent event) {
    return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(event));
  }

  /** What the card itself is in the meantime. */
  static CardState card(LossState state) {
    return switch (state) {
      case REPORTED, CONFIRMED -> CardState.FROZEN;
      case ENDING -> CardState.ENDING;
      case ENDED, REPLACING, ISSUED, REPLACED -> CardState.ENDED;
      case FOUND -> CardState.ACTIVE;
    };
  }

  /** Whether the issuer has something to answer. */
  static boolean isOpen(LossState state) {
    return state == REPORTED || state == ENDING || state == REPLACING;
  }
}
