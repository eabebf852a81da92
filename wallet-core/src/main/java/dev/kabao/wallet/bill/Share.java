package dev.kabao.wallet.bill;

import dev.kabao.wallet.transfer.Recipient;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What one person is asked for of a bill that is split.
 *
 * @param name who they are, in the person's own words: 1 to 50 characters
 * @param amount their part, above zero
 * @param whom their phone or wallet, if it is known: the part is then in their own list of bills
 *     too, if they have a wallet here. Whoever else is meant gets the link.
 */
public record Share(String name, Money amount, Optional<Recipient> whom) {
  private static final int LONGEST_NAME = 50;

  /** Checks that all is as said above. */
  public Share {
    Objects.requireNonNull(whom, "whom");
    BillDraft.requireShown(name, LONGEST_NAME);
    if (name.isBlank() || !amount.isPositive()) {
      throw new IllegalArgumentException("A share has a name and an amount above zero.");
    }
  }

  /** Without the name. */
  @Override
  public String toString() {
    return "Share[" + amount.getCurrencyUnit() + "]";
  }
}
