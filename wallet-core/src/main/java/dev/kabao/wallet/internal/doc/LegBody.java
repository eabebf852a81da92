package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.payment.Payment;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One leg of a payment at rest: what one source gives. Amounts are minor units of the payment's
 * currency.
 *
 * @param by how the money moves
 * @param card the bound card; null where there is none
 * @param issuer the code of the issuer that carries it out; null for the balance
 * @param order the id of the issuer's order, which is the subject of its transfers; null for the
 *     balance
 * @param direct whether the issuer's hold leads straight to where the money goes, not to transit
 * @param hold the leg number of the hold of the balance or of a reward among the payment's
 *     transfers; 0 if there is none
 * @param amount what was asked of it
 * @param got what it gave: held in the balance, drawn from the card, or paid out to it
 * @param taken what of that reached the payee
 * @param back what of that was refunded
 * @param reference the issuer's own name for it
 * @param askedAt when the intent to ask the issuer was kept; 0 for the balance
 * @param issuerAt when, by the issuer's clock; 0 if it said nothing
 * @param returnedAt when, by the issuer's clock, it sent back what it had paid out; 0 if it did not
 * @param again whether the issuer is to be asked once more, although it counts as refused
 * @param reward what it takes that is no money; null where money pays
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record LegBody(
    @JsonProperty(required = true) By by,
    @JsonProperty(required = true) Payment.LegState state,
    @Nullable UUID card,
    @Nullable String issuer,
    @Nullable UUID order,
    boolean direct,
    int hold,
    long amount,
    long got,
    long taken,
    long back,
    @Nullable String reference,
    long askedAt,
    long issuerAt,
    long returnedAt,
    boolean again,
    @Nullable RewardBody reward,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {
  /** Refuses what lacks a field. */
  public LegBody {
    Required.fields(by, state);
  }

  /** How the money of a leg moves. Names never change. */
  public enum By {
    /** From the balance. */
    BALANCE,
    /** From a card, by a debit. */
    DEBIT,
    /** From the balance to a card, by a credit. */
    CREDIT,
    /** From an issuer, of somebody else's accord. */
    NOTICE,
    /** From points of the wallet. */
    POINTS,
    /** From a coupon of the wallet. */
    COUPON;

    /** Whether a reward pays, not money. */
    public boolean isReward() {
      return this == POINTS || this == COUPON;
    }
  }
}
