package dev.kabao.wallet.collect;

import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.value.PaymentId;
import java.util.Objects;
import org.joda.money.Money;

/**
 * A payment that was taken by a payer's code, as its payee may see it.
 *
 * @param payment its id
 * @param state how far it is
 * @param amount what was asked for
 * @param settled what the payee got
 */
public record Charge(PaymentId payment, PaymentState state, Money amount, Money settled) {

  /** Refuses null. */
  public Charge {
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(settled, "settled");
  }
}
