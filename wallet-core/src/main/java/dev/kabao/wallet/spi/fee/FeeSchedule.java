package dev.kabao.wallet.spi.fee;

import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletId;
import org.joda.money.Money;

/**
 * Says what a movement costs its holder. The fee is posted in the same commit as the movement, from
 * the wallet's balance: on top of what leaves it, out of what comes in. It is asked for top-ups,
 * withdrawals and transfers to bank cards. A fee comes back if the movement does not come about.
 *
 * <p>A pure function; thread-safe; nulls are refused and never returned.
 */
@FunctionalInterface
public interface FeeSchedule {

  /** A schedule in which nothing costs anything. */
  FeeSchedule FREE = (wallet, kind, issuer, amount) -> Money.zero(amount.getCurrencyUnit());

  /**
   * The fee.
   *
   * @param wallet whose movement
   * @param kind what it is
   * @param issuer the code of the issuer that carries it out
   * @param amount how much moves, without the fee
   * @return in the currency of {@code amount}, zero or above; for what comes in, below {@code
   *     amount}
   */
  Money fee(WalletId wallet, PaymentKind kind, String issuer, Money amount);
}
