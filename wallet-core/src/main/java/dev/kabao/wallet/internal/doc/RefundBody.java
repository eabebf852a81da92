package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.payment.Refund;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back, at rest. Amounts are minor units of {@code currency}; times are Unix
 * milliseconds, 0 for none.
 *
 * @param payment what was paid
 * @param from whose account gives it back: a payee's id; null for what is in transit
 * @param asked how often the issuer was asked
 * @param askAt when to ask or send next; 0 when all is done
 */
public record RefundBody(
    int v,
    UUID wallet,
    UUID payment,
    Refund.Cause cause,
    @Nullable String from,
    String currency,
    List<Part> parts,
    long createdAt,
    long updatedAt,
    int asked,
    long askAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Refuses what lacks a field. */
  public RefundBody {
    Required.fields(wallet, payment, cause, parts);
    Required.currency(currency);
    Required.items(parts);
  }

  /**
   * One part.
   *
   * @param card the card that it goes back to; null for the balance
   * @param issuer the card's issuer
   * @param order the issuer's order, which is the subject of its transfers; null for the balance
   * @param debit the order that had drawn the money
   * @param again whether to send it: it is known not to have reached the issuer
   * @param issuerAt when, by the issuer's clock; 0 if it said nothing
   * @param earlier the orders before it, which the issuer declined because it could not serve them
   *     then; null for none
   * @param reward what pays for it is no money; null where money is
   */
  public record Part(
      @Nullable UUID card,
      @Nullable String issuer,
      @Nullable UUID order,
      @Nullable UUID debit,
      long amount,
      Refund.PartState state,
      boolean again,
      long issuerAt,
      @Nullable List<UUID> earlier,
      @Nullable Reward reward) {

    /** A part of money. */
    public Part(
        @Nullable UUID card,
        @Nullable String issuer,
        @Nullable UUID order,
        @Nullable UUID debit,
        long amount,
        Refund.PartState state,
        boolean again,
        long issuerAt,
        @Nullable List<UUID> earlier) {
      this(card, issuer, order, debit, amount, state, again, issuerAt, earlier, null);
    }

    /** What a reward had paid goes back to its sponsor, and its units to the wallet. */
    public static Part of(Reward reward, long amount, Refund.PartState state) {
      return new Part(null, null, null, null, amount, state, false, 0, null, reward);
    }

    /** Refuses what lacks a field. */
    public Part {
      Required.fields(state);
      Required.items(earlier == null ? List.of() : earlier);
    }

    /** All orders that it has or had. */
    public List<UUID> orders() {
      List<UUID> orders = new ArrayList<>(earlier == null ? List.of() : earlier);
      if (order != null) {
        orders.add(order);
      }
      return orders;
    }
  }

  /**
   * What a part gives back that is no money.
   *
   * @param of the code of the points programme or the coupon class
   * @param item the coupon; null for points
   * @param units how many units come back
   * @param all how many the payment took
   */
  public record Reward(String of, @Nullable UUID item, long units, long all) {
    /** Refuses what lacks a field. */
    public Reward {
      Required.fields(of);
    }
  }

  /** Whether all of it has arrived. */
  public boolean done() {
    return parts.stream().noneMatch(part -> part.state() == Refund.PartState.ON_ITS_WAY);
  }
}
