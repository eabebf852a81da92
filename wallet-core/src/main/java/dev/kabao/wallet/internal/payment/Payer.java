package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.spi.issuer.CreditTarget;
import dev.kabao.wallet.spi.limit.Holder;
import dev.kabao.wallet.spi.limit.Movement;
import dev.kabao.wallet.value.AccountClass;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who pays, while they are here to do so.
 *
 * @param wallet the wallet
 * @param accountClass the class of the payment account
 * @param factors how many kinds of factors the person has shown
 * @param certificate whether a certificate or signature is one of them
 * @param scanned how the payment was started
 * @param target the card to pay out to, if that is not a bound one; lent for the call
 */
public record Payer(
    WalletId wallet,
    AccountClass accountClass,
    int factors,
    boolean certificate,
    Movement.Scanned scanned,
    CreditTarget.@Nullable Card target) {

  /** A payer who scanned nothing. */
  public static Payer of(
      WalletId wallet, AccountClass accountClass, int factors, boolean certificate) {
    return new Payer(wallet, accountClass, factors, certificate, Movement.Scanned.NOTHING, null);
  }

  /** The same payer, who started the payment in this way. */
  public Payer by(Movement.Scanned how) {
    return new Payer(wallet, accountClass, factors, certificate, how, target);
  }

  /** The same payer, who pays out to this card. */
  public Payer to(CreditTarget.Card card) {
    return new Payer(wallet, accountClass, factors, certificate, scanned, card);
  }

  /** The payer as limits see them. */
  public Holder holder(Instant at) {
    return new Holder(wallet, accountClass, factors, certificate, at);
  }
}
