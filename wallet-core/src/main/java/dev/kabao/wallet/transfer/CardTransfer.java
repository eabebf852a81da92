package dev.kabao.wallet.transfer;

import dev.kabao.wallet.value.Secret;
import java.util.Objects;
import org.joda.money.Money;

/**
 * A transfer from the balance to a bank card that need not be bound, one's own or another's. The
 * card number and the name are lent for the time of the call, passed to the issuer, and not kept.
 */
public final class CardTransfer {
  private final Secret number;
  private final Secret name;
  private final Money amount;

  private CardTransfer(Secret number, Secret name, Money amount) {
    this.number = number;
    this.name = name;
    this.amount = amount;
  }

  /**
   * A transfer to a card.
   *
   * @param number the card number, with or without blanks
   * @param name the holder's name
   * @param amount how much arrives there, above zero; a fee comes on top
   * @throws IllegalArgumentException if the amount is not above zero
   */
  public static CardTransfer of(Secret number, Secret name, Money amount) {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(name, "name");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("An amount to move is above zero, not " + amount + ".");
    }
    return new CardTransfer(number, name, amount);
  }

  /** The card number. */
  public Secret number() {
    return number;
  }

  /** The holder's name. */
  public Secret name() {
    return name;
  }

  /** How much arrives. */
  public Money amount() {
    return amount;
  }

  /** The amount only. */
  @Override
  public String toString() {
    return "CardTransfer[" + amount + "]";
  }
}
