package dev.kabao.wallet.card;

import java.util.Objects;

/** What came of reporting a card. Unless it is refused, the card can no longer be used here. */
public sealed interface LossResult {

  /** The card is frozen here and at the issuer. */
  record Frozen(LostCard card) implements LossResult {
    /** Refuses null. */
    public Frozen {
      Objects.requireNonNull(card, "card");
    }
  }

  /** The card is frozen here; the issuer has not confirmed it yet, and is told until it does. */
  record FrozenHere(LostCard card) implements LossResult {
    /** Refuses null. */
    public FrozenHere {
      Objects.requireNonNull(card, "card");
    }
  }

  /** Nothing was done. */
  record Refused(LossRefusal refusal, BoundCard card) implements LossResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
      Objects.requireNonNull(card, "card");
    }
  }
}
