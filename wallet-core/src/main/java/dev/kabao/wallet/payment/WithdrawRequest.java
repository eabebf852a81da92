package dev.kabao.wallet.payment;

import dev.kabao.wallet.value.CardId;
import java.util.Objects;
import org.joda.money.Money;

/** A request to pay money out of the balance to a bound card of the holder's own. Immutable. */
public final class WithdrawRequest {
  private final CardId card;
  private final Money amount;

  private WithdrawRequest(CardId card, Money amount) {
    this.card = card;
    this.amount = amount;
  }

  /**
   * A request to withdraw.
   *
   * @param card the bound card
   * @param amount how much arrives there, above zero; a fee comes on top
   * @throws IllegalArgumentException if the amount is not above zero
   */
  public static WithdrawRequest of(CardId card, Money amount) {
    Objects.requireNonNull(card, "card");
    return new WithdrawRequest(card, PayRequest.requirePositive(amount));
  }

  /** The bound card. */
  public CardId card() {
    return card;
  }

  /** How much arrives there. */
  public Money amount() {
    return amount;
  }
}
