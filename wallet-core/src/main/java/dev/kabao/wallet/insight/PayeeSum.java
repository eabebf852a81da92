package dev.kabao.wallet.insight;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What one payee got.
 *
 * @param payee the payee's id or, in its written form, a wallet's; empty for one that an imported
 *     file names, and where nobody is named
 * @param name what the payee is called, if that is known
 * @param amount how much; below zero where more came back
 */
public record PayeeSum(Optional<String> payee, Optional<String> name, Money amount) {
  /** Refuses null. */
  public PayeeSum {
    Objects.requireNonNull(payee, "payee");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(amount, "amount");
  }

  /** Without the name, which may be a person's. */
  @Override
  public String toString() {
    return "PayeeSum[" + payee.orElse("-") + ", " + amount + "]";
  }
}
