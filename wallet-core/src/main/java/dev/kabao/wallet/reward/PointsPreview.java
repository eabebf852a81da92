package dev.kabao.wallet.reward;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What a person sees before they give points to another. */
public sealed interface PointsPreview {

  /**
   * It can be confirmed.
   *
   * @param token names giver, receiver, programme, points and the gift that it may become, sealed
   *     against any change: hand it to {@link PointsService#confirm}
   * @param maskedName the receiver's name as the giver may see it; empty if they gave no name
   * @param programme the programme's code
   * @param units how many
   * @param validUntil until when it can be confirmed
   */
  record Offer(
      String token, Optional<String> maskedName, String programme, long units, Instant validUntil)
      implements PointsPreview {
    /** Refuses null. */
    public Offer {
      Objects.requireNonNull(token, "token");
      Objects.requireNonNull(maskedName, "maskedName");
      Objects.requireNonNull(programme, "programme");
      Objects.requireNonNull(validUntil, "validUntil");
    }
  }

  /** It cannot be. */
  record Refused(PointsRefusal refusal) implements PointsPreview {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
