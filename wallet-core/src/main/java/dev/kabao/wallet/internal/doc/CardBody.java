package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.card.CardState;
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
 * @param askAt when to try the revocation next; 0 when there is nothing to do
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
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Refuses what lacks a field. */
  public CardBody {
    Required.fields(wallet, state, issuer, kind, number, sealed);
  }
}
