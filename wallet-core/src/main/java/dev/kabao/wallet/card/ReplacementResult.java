package dev.kabao.wallet.card;

import java.util.Objects;

/** What came of asking for a replacement of a lost card. */
public sealed interface ReplacementResult {

  /** The issuer has issued one. Once the person has it in hand, it is bound as any other card. */
  record Issued(LostCard card) implements ReplacementResult {
    /** Refuses null. */
    public Issued {
      Objects.requireNonNull(card, "card");
    }
  }

  /** It is kept that one is wanted: the issuer is asked until it answers. */
  record Requested(LostCard card) implements ReplacementResult {
    /** Refuses null. */
    public Requested {
      Objects.requireNonNull(card, "card");
    }
  }

  /** There will be none by this request. */
  record Refused(LossRefusal refusal, BoundCard card) implements ReplacementResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
      Objects.requireNonNull(card, "card");
    }
  }
}
