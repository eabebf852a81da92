package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.category.Category;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a wallet's list of bills at rest. Zeros and what is empty are left out. Amounts are
 * minor units of {@code currency}; times are Unix milliseconds, 0 for none.
 *
 * @param income whether the money comes to the person
 * @param refund whether it gives back what was paid before: income that is none
 * @param category the code of its category
 * @param talliedAs the category under which it counts in the sums of spending and income; null if
 *     it does not
 * @param talliedWith the other side under which it counts there, as {@code Counted.Other} writes
 *     it; null if it does not count, or has since before that was kept
 * @param moves how many transfers have counted it, each under a number of its own
 * @param at when it was made out, or the money moved
 * @param dateOnly whether only the day is known
 * @param dueAt until when it is to be paid
 * @param minimum how much of it has to be paid at least by then; 0 for all, or nothing
 * @param texts what it says of people, sealed; see {@code BillTexts}. Empty once that is destroyed
 * @param series what it is one of, if it may come again: a keyed hash of wallet and payee
 * @param biller the biller that made it out
 * @param account the account with the biller; of what a card's statement brought, the card
 * @param payee the id of the payee that can be paid, if it was entered by hand
 * @param request the payment request that it is to pay
 * @param parts the payment requests that it is split into, in the order of their names
 * @param payment the last payment of it that was begun
 * @param problem why that payment did not pay it
 * @param movedAt when its money moved
 * @param sentAt when the biller was told last
 * @param again whether the biller is to be told again, since nothing reached it
 * @param receipt the biller's own name for having put it down as paid
 * @param elsewhere whether it was paid otherwise
 * @param asked how often the biller was asked what became of it
 * @param askAt when to look at it next: to remind of it, or to ask
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record BillBody(
    @JsonProperty(required = true) int v,
    @JsonProperty(required = true) UUID wallet,
    @JsonProperty(required = true) BillSource source,
    @JsonProperty(required = true) BillState state,
    @JsonProperty(required = true) String currency,
    @JsonProperty(required = true) long amount,
    boolean income,
    boolean refund,
    @JsonProperty(required = true) String category,
    @Nullable String talliedAs,
    @Nullable String talliedWith,
    int moves,
    long at,
    boolean dateOnly,
    long dueAt,
    long minimum,
    byte[] texts,
    @Nullable UUID series,
    @Nullable String biller,
    @Nullable UUID account,
    @Nullable String payee,
    @Nullable UUID request,
    List<UUID> parts,
    @Nullable UUID payment,
    @Nullable BillProblem problem,
    long movedAt,
    long sentAt,
    boolean again,
    @Nullable String receipt,
    boolean elsewhere,
    int asked,
    long askAt,
    @JsonProperty(required = true) long createdAt,
    @JsonProperty(required = true) long updatedAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {

  /** More than anybody can make. */
  private static final int MOST_MOVES = 1_000_000_000;

  /** What is left out at rest is empty; refuses what lacks a field. */
  public BillBody {
    parts = List.copyOf(Objects.requireNonNullElse(parts, List.of()));
    texts = Objects.requireNonNullElse(texts, new byte[0]);
    Required.fields(wallet, source, state, category);
    Required.currency(currency);
    Required.aboveZero(amount);
    Required.count(moves, MOST_MOVES);
    switch (state) {
      case PAYING, CONFIRMING, RETURNING -> Required.fields(payment);
      default -> {
        // The others need nothing more.
      }
    }
    if (source == BillSource.BILLER) {
      Required.fields(biller, account);
    }
    if (source == BillSource.STATEMENT) {
      Required.fields(account);
    }
  }

  /** Whether it is what is owed on a credit card, and not a line of a card's statement. */
  public boolean isOwedOnCard() {
    return source == BillSource.STATEMENT && dueAt != 0;
  }

  /** The same with its texts sealed anew. */
  public BillBody withTexts(byte[] anew) {
    BillFields fields = new BillFields(this);
    fields.texts = anew;
    return fields.body(updatedAt);
  }

  /** What is left once the person's data is destroyed: not what for, nor whom they paid. */
  public BillBody erased() {
    BillFields fields = new BillFields(this);
    fields.texts = new byte[0];
    fields.series = null;
    fields.payee = null;
    fields.category = Category.OTHER;
    fields.talliedAs = null;
    fields.talliedWith = null;
    fields.parts = List.of();
    if (state == BillState.DUE) {
      fields.state = BillState.DROPPED;
      fields.askAt = 0;
    }
    return fields.body(updatedAt);
  }
}
