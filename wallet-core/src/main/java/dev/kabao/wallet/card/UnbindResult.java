package dev.kabao.wallet.card;

import java.util.Objects;

/** What came of unbinding a card: in either case it can no longer be used here. */
public sealed interface UnbindResult {

  /** The card. */
  BoundCard card();

  /** The agreement is ended at the issuer too. */
  record Ended(BoundCard card) implements UnbindResult {
    /** Refuses null. */
    public Ended {
      Objects.requireNonNull(card, "card");
    }
  }

  /** The issuer does not know yet: it is told again until it confirms. */
  record Ending(BoundCard card) implements UnbindResult {
    /** Refuses null. */
    public Ending {
      Objects.requireNonNull(card, "card");
    }
  }
}
