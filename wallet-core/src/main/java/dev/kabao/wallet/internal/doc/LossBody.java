package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.card.LossRefusal;
import dev.kabao.wallet.card.LossState;
import dev.kabao.wallet.cardholder.LossKind;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a card was reported, at rest within the card. Times are Unix milliseconds, 0 for none.
 *
 * @param report the order id under which the issuer is told
 * @param frozenAt since when the issuer has it frozen, by its own clock
 * @param wanted whether a replacement was asked for
 * @param carriesOver whether the replacement takes the card's place as the default source
 * @param replacement the order id under which the issuer is asked for one
 * @param lastFour the last four digits of the replacement, sealed
 * @param refusal why there is no replacement, if the issuer refused one
 * @param replacedBy the replacement, once it is bound
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record LossBody(
    @JsonProperty(required = true) LossState state,
    @JsonProperty(required = true) LossKind kind,
    @JsonProperty(required = true) UUID report,
    long reportedAt,
    long frozenAt,
    boolean wanted,
    boolean carriesOver,
    @Nullable UUID replacement,
    byte @Nullable [] lastFour,
    @Nullable LossRefusal refusal,
    @Nullable UUID replacedBy,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

  /** The same, with the replacement's digits sealed anew. */
  LossBody withLastFour(byte[] anew) {
    return new LossBody(
        state,
        kind,
        report,
        reportedAt,
        frozenAt,
        wanted,
        carriesOver,
        replacement,
        anew,
        refusal,
        replacedBy,
        unknown);
  }
}
