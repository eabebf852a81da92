package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.card.LossState;
import dev.kabao.wallet.cardholder.CardKind;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bound card at rest. The card number itself is not kept: money moves by agreement.
 *
 * @param number the blind index of the card number
 * @param product the issuer's product, where it is known
 * @param sealed what the person may see again and the agreement token, sealed: see {@link
 *     CardSecrets}
 * @param revokeOrder the order id under which the agreement is revoked, from the first try on
 * @param asked how often the issuer was told in vain
 * @param askAt when to tell the issuer next, or to end the agreement of a card that was not found;
 *     0 when there is nothing to do
 * @param loss that it was reported lost or stolen; null if it never was
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record CardBody(
    int v,
    UUID wallet,
    CardState state,
    String issuer,
    @Nullable String product,
    CardKind kind,
    byte[] number,
    byte[] sealed,
    @Nullable UUID revokeOrder,
    long boundAt,
    long updatedAt,
    int asked,
    long askAt,
    @Nullable LossBody loss,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Refuses what lacks a field. */
  public CardBody {
    Required.fields(wallet, state, issuer, kind, number, sealed);
  }

  /** The same, sealed anew. */
  public CardBody withSealed(byte[] anew) {
    return new CardBody(
        v,
        wallet,
        state,
        issuer,
        product,
        kind,
        number,
        anew,
        revokeOrder,
        boundAt,
        updatedAt,
        asked,
        askAt,
        loss,
        unknown);
  }

  /** The sealed digits of what replaces it, if it was lost and they are known. */
  public byte @Nullable [] replacementDigits() {
    return loss == null ? null : loss.lastFour();
  }

  /** The same, with those digits sealed anew. */
  public CardBody withReplacementDigits(byte[] anew) {
    return new CardBody(
        v,
        wallet,
        state,
        issuer,
        product,
        kind,
        number,
        sealed,
        revokeOrder,
        boundAt,
        updatedAt,
        asked,
        askAt,
        loss == null ? null : loss.withLastFour(anew),
        unknown);
  }

  /** What is left once the person's data is destroyed: neither the card nor its number is told. */
  public CardBody erased() {
    byte[] none = new byte[0];
    return new CardBody(
        v,
        wallet,
        state,
        issuer,
        product,
        kind,
        none,
        none,
        revokeOrder,
        boundAt,
        updatedAt,
        asked,
        askAt,
        null,
        unknown);
  }

  /** Whether it was reported lost or stolen, and not found since. */
  public boolean isLost() {
    return loss != null && loss.state() != LossState.FOUND;
  }
}
