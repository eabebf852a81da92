package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.value.PaymentKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment at rest, in version 2 of its shape. Zeros and what is empty are left out. Amounts are
 * minor units of {@code currency}; times are Unix milliseconds, 0 for none.
 *
 * @param payee a payee's id; null where a wallet gets or gave the money, or nobody
 * @param peer the wallet that gets or gave the money; null where there is none, or none yet
 * @param amount what was asked for, without the fee
 * @param fee what it costs
 * @param held whether the money is to be set aside, not paid at once
 * @param legs what each source gives, in order
 * @param counted what counts towards limits
 * @param earned the points that it earns; empty before it first reaches its payee
 * @param plan the mark of the plan that its payer saw; null if they saw none
 * @param request the payment request that it pays
 * @param bill the biller's bill that it pays: it goes back only by that bill's own way
 * @param claim the blind index of the phone whose holder may claim it
 * @param talliedAs the code of the category in which it counts; null as long as it does not count
 * @param sorted how often a person has put it into another category since it counts
 * @param moves the last leg number used among the payment's own transfers
 * @param limit the limit that it was declined for
 * @param pausedUntil until when nothing is paid out, if it was declined for that
 * @param halt why it was stopped before it began; kept as long as it is, and of one that was denied
 * @param expiresAt until when it can be captured or claimed, or when it goes through
 * @param cooling for how many milliseconds the money stays set aside before it goes to the payee by
 *     itself; 0 to pay at once
 * @param asked how often the issuer was asked what became of it
 * @param askAt when to look at it next: to ask the issuer, or to end it
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record PaymentBody(
    @JsonProperty(required = true) int v,
    @JsonProperty(required = true) UUID wallet,
    @JsonProperty(required = true) PaymentKind kind,
    @JsonProperty(required = true) PaymentState state,
    @Nullable String payee,
    @Nullable UUID peer,
    @JsonProperty(required = true) String currency,
    @JsonProperty(required = true) long amount,
    long fee,
    boolean held,
    @JsonProperty(required = true) List<LegBody> legs,
    List<CountBody> counted,
    List<EarnedBody> earned,
    @Nullable String plan,
    @Nullable UUID request,
    @Nullable UUID bill,
    byte @Nullable [] claim,
    @Nullable String talliedAs,
    int sorted,
    int moves,
    @Nullable DeclineReason decline,
    @Nullable DeclineCategory category,
    @Nullable String issuerCode,
    @Nullable LimitHitBody limit,
    long pausedUntil,
    @Nullable HaltBody halt,
    @JsonProperty(required = true) long createdAt,
    @JsonProperty(required = true) long updatedAt,
    long expiresAt,
    long cooling,
    int asked,
    long askAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {

  /** More than anybody can make. */
  private static final int MOST_SORTED = 1_000_000_000;

  /** What is left out at rest is empty; refuses what lacks a field. */
  public PaymentBody {
    counted = Objects.requireNonNullElse(counted, List.of());
    earned = Objects.requireNonNullElse(earned, List.of());
    Required.fields(wallet, kind, state, legs);
    Required.currency(currency);
    Required.count(moves, TransferId.MOST);
    Required.count(sorted, MOST_SORTED);
    Required.items(legs);
    Required.items(counted);
    Required.items(earned);
    switch (state) {
      case DECLINED -> Required.fields(decline);
      case AWAITING_FACTORS, IN_REVIEW -> Required.fields(halt);
      default -> {
        // The others need nothing more.
      }
    }
  }

  /** What reached the payee. */
  public long settled() {
    return legs.stream().mapToLong(LegBody::taken).sum();
  }

  /** What was refunded, or is on its way back. */
  public long refunded() {
    return legs.stream().mapToLong(LegBody::back).sum();
  }

  /** What of money, not of rewards, reached the payee and has not come back. */
  public long moved() {
    return legs.stream()
        .filter(leg -> !leg.by().isReward())
        .mapToLong(leg -> leg.taken() - leg.back())
        .sum();
  }

  /** What is left once the person's data is destroyed: nothing leads to a phone. */
  public PaymentBody erased() {
    return new PaymentBody(
        v,
        wallet,
        kind,
        state,
        payee,
        peer,
        currency,
        amount,
        fee,
        held,
        legs,
        counted,
        earned,
        plan,
        request,
        bill,
        null,
        talliedAs,
        sorted,
        moves,
        decline,
        category,
        issuerCode,
        limit,
        pausedUntil,
        halt,
        createdAt,
        updatedAt,
        expiresAt,
        cooling,
        asked,
        askAt,
        unknown);
  }
}
