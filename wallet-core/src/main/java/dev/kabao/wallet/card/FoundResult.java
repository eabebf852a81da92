package dev.kabao.wallet.card;

import dev.kabao.wallet.factor.StepUp;
import java.util.Objects;

/** What came of saying that a lost card was found. */
public sealed interface FoundResult {

  /** The issuer says so too: the card can be used again. */
  record Active(BoundCard card) implements FoundResult {
    /** Refuses null. */
    public Active {
      Objects.requireNonNull(card, "card");
    }
  }

  /**
   * The person has to show more first. Then ask again with the same request id. The card stays
   * frozen.
   */
  record NeedsFactors(StepUp stepUp) implements FoundResult {
    /** Refuses null. */
    public NeedsFactors {
      Objects.requireNonNull(stepUp, "stepUp");
    }
  }

  /** The card stays as it is. */
  record Refused(LossRefusal refusal, BoundCard card) implements FoundResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
      Objects.requireNonNull(card, "card");
    }
  }

  /**
   * The issuer gave no answer: the card stays frozen. Ask again later, with the same request id.
   */
  record Unknown(LostCard card) implements FoundResult {
    /** Refuses null. */
    public Unknown {
      Objects.requireNonNull(card, "card");
    }
  }
}
