package dev.kabao.wallet.internal.card;

import java.util.Optional;

/** What is told of lost cards. Names never change: listeners know them. */
final class LossFacts {
  /** It was reported, and is frozen here. What is to be drawn from it later must be stopped. */
  static final String LOST = "card.lost";

  /** It can be used again. */
  static final String FOUND = "card.found";

  /** Another card is wanted. */
  static final String WANTED = "card.replacement-wanted";

  /** The replacement is bound. */
  static final String REPLACED = "card.replaced";

  private LossFacts() {}

  /** What an issuer's word makes true; empty if nothing. */
  static Optional<String> of(LossEvent event) {
    return switch (event) {
      case CONFIRMED -> Optional.of("card.frozen");
      case NOT_TAKEN, KEPT_NO_LONGER -> Optional.of("card.ending");
      case AGREEMENT_ENDED -> Optional.of("card.ended");
      case ISSUED -> Optional.of("card.replacement-issued");
      case NOT_ISSUED -> Optional.of("card.replacement-refused");
      case STOLEN -> Optional.of(LOST);
      case LIFTED -> Optional.of(FOUND);
      case BOUND -> Optional.of(REPLACED);
      case WANTED, UNANSWERED -> Optional.empty();
    };
  }
}
