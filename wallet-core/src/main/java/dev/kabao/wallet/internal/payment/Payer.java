package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.spi.issuer.CreditTarget;
import dev.kabao.wallet.spi.limit.Holder;
import dev.kabao.wallet.spi.limit.Movement;
import dev.kabao.wallet.value.AccountClass;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who pays, while they are here to do so.
 *
 * @param acting whose session it is
 * @param accountClass the class of the payment account
 * @param shown the factors that were shown: at sign-in, and for this payment
 * @param scanned how the payment was started
 * @param target the card to pay out to, if that is not a bound one; lent for the call
 */
public record Payer(
    Acting acting,
    AccountClass accountClass,
    Set<Factor> shown,
    Movement.Scanned scanned,
    CreditTarget.@Nullable Card target) {

  /** A payer who scanned nothing. */
  public static Payer of(Acting acting, AccountClass accountClass) {
    return new Payer(acting, accountClass, acting.factors(), Movement.Scanned.NOTHING, null);
  }

  /** Whose wallet it is. */
  public WalletId wallet() {
    return acting.wallet();
  }

  /** The same payer, who started the payment in this way. */
  public Payer by(Movement.Scanned how) {
    return new Payer(acting, accountClass, shown, how, target);
  }

  /** The same payer, who pays out to this card. */
  public Payer to(CreditTarget.Card card) {
    return new Payer(acting, accountClass, shown, scanned, card);
  }

  /** The same payer, who has shown these factors in all. */
  public Payer showing(Set<Factor> all) {
    return new Payer(acting, accountClass, all, scanned, target);
  }

  /** The payer as limits see them. */
  public Holder holder(Instant at) {
    return new Holder(
        wallet(), accountClass, Factor.kinds(shown), shown.contains(Factor.CERTIFICATE), at);
  }
}
