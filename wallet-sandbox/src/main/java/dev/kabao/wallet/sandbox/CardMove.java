package dev.kabao.wallet.sandbox;

import java.util.Objects;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Something that happens on a card without any platform: a purchase in a shop, say. It is on the
 * card's next statement.
 *
 * @param kind what happens
 * @param amount how much, above zero, in CNY
 * @param counterparty the other side: 1 to 140 characters, none of them a control character
 * @param text what it is for; the same, or empty
 */
public record CardMove(Kind kind, Money amount, String counterparty, String text) {
  private static final Pattern SHOWN = Pattern.compile("[^\\p{Cntrl}]{0,140}");

  /** What happens on a card. */
  public enum Kind {
    /** The holder pays somebody. */
    PURCHASE,
    /** Somebody gives back what the holder had paid. */
    REFUND,
    /** Money comes in; on a credit card the holder pays off what they owe. */
    DEPOSIT
  }

  /** Refuses null, and what is not as said. */
  public CardMove {
    Objects.requireNonNull(kind, "kind");
    if (!amount.isPositive() || !amount.getCurrencyUnit().equals(CurrencyUnit.of("CNY"))) {
      throw new IllegalArgumentException("What moves on a card is above zero, in CNY.");
    }
    if (counterparty.isBlank()
        || !SHOWN.matcher(counterparty).matches()
        || !SHOWN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "Names and texts have at most 140 characters, and no control characters.");
    }
  }

  /** Without what may name people. */
  @Override
  public String toString() {
    return "CardMove[" + kind + ", " + amount + "]";
  }
}
