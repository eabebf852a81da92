package dev.kabao.wallet.card;

import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.value.CardId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A card that was reported lost or stolen, as it stands.
 *
 * @param card the card
 * @param kind lost or stolen
 * @param state how far it is
 * @param hotline the issuer's phone line, for a person who would rather tell it by voice
 * @param reportedAt when it was reported, and frozen here
 * @param frozenAt since when it is frozen at the issuer; empty until that has confirmed it
 * @param replacementLastFour the last four digits of the replacement, once there is one
 * @param carriesOver whether the replacement is to take its place as the default source
 * @param replacedBy the replacement, once it is bound
 */
public record LostCard(
    BoundCard card,
    LossKind kind,
    LossState state,
    String hotline,
    Instant reportedAt,
    Optional<Instant> frozenAt,
    Optional<String> replacementLastFour,
    boolean carriesOver,
    Optional<CardId> replacedBy) {

  /** Refuses null. */
  public LostCard {
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(hotline, "hotline");
    Objects.requireNonNull(reportedAt, "reportedAt");
    Objects.requireNonNull(frozenAt, "frozenAt");
    Objects.requireNonNull(replacementLastFour, "replacementLastFour");
    Objects.requireNonNull(replacedBy, "replacedBy");
  }
}
