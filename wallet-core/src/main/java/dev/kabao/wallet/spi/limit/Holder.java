package dev.kabao.wallet.spi.limit;

import dev.kabao.wallet.value.AccountClass;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.Objects;

/**
 * Who moves money, and how surely it is they.
 *
 * @param wallet the wallet
 * @param accountClass the class of the payment account
 * @param factors how many kinds of factors the person has shown for this: 1 to 3
 * @param certificate whether a digital certificate or electronic signature is one of them
 * @param at when
 */
public record Holder(
    WalletId wallet, AccountClass accountClass, int factors, boolean certificate, Instant at) {

  /** Refuses null, and a number of factors that cannot be. */
  public Holder {
    Objects.requireNonNull(wallet, "wallet");
    Objects.requireNonNull(accountClass, "accountClass");
    Objects.requireNonNull(at, "at");
    if (factors < 1 || factors > 3) {
      throw new IllegalArgumentException("There are 1 to 3 kinds of factors, not " + factors + ".");
    }
  }
}
