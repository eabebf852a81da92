package dev.kabao.wallet.payment;

import java.util.Objects;
import org.joda.money.Money;

/**
 * What a wallet holds in one currency.
 *
 * @param available what can be spent now
 * @param pendingIn what is on its way in and may still fail, such as a top-up whose outcome is not
 *     known
 * @param pendingOut what is set aside to leave; already taken off what is available
 */
public record WalletBalance(Money available, Money pendingIn, Money pendingOut) {

  /** Refuses null. */
  public WalletBalance {
    Objects.requireNonNull(available, "available");
    Objects.requireNonNull(pendingIn, "pendingIn");
    Objects.requireNonNull(pendingOut, "pendingOut");
  }
}
