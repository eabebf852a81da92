package dev.kabao.wallet.payment;

import dev.kabao.wallet.value.CardId;
import java.util.Objects;
import org.joda.money.Money;

/** A request to move money from a bound card into the wallet's balance. Immutable. */
public final class TopUpRequest {
  private final CardId card;
  private final Money amount;

  private TopUpRequest(CardId card, Money amount) {
    this.card = card;
    this.amount = amount;
  }

  /**
   * A request to top up.
   *
   * @param card the bound card
   * @param amount how much, above zero
   * @throws IllegalArgumentException if the amount is not above zero
   */
  public static TopUpRequest of(CardId card, Money amount) {
    Objects.requireNonNull(card, "card");
    return new TopUpRequest(card, PayRequest.requirePositive(amount));
  }

  /** The bound card. */
  public CardId card() {
    return card;
  }

  /** How much. */
  public Money amount() {
    return amount;
  }
}
