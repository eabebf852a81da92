package dev.kabao.wallet.card;

import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.cardholder.CardNumberDisplay;
import dev.kabao.wallet.value.CardId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A bound card, with all that the person may see of it again.
 *
 * @param id its id
 * @param state whether it can be used
 * @param issuer the issuer's code
 * @param product the code of the issuer's product, where it is known
 * @param kind the kind of card
 * @param display the first digits (BIN) and the last four
 * @param boundAt when it was bound
 */
public record BoundCard(
    CardId id,
    CardState state,
    String issuer,
    Optional<String> product,
    CardKind kind,
    CardNumberDisplay display,
    Instant boundAt) {

  /** Refuses null. */
  public BoundCard {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(display, "display");
    Objects.requireNonNull(boundAt, "boundAt");
  }
}
