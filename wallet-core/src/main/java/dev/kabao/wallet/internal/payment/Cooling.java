package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.limit.Movement;
import dev.kabao.wallet.trust.CoolingRules;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Which payments wait before they go through: see {@link CoolingRules}. */
final class Cooling {
  private final CoolingRules rules;
  private final NewPayees payees;

  Cooling(Platform platform) {
    this.rules = platform.safety().cooling();
    this.payees = new NewPayees(platform);
  }

  /** For how long a new payment waits once its money is there; 0 for most. */
  long millis(PaymentDraft payment, Payer payer) {
    boolean canWait =
        !payment.held
            && payment.claim == null
            // At a till nobody can wait; and it is the payer who shows the code.
            && payer.scanned() != Movement.Scanned.PAYER_CODE
            && rules.apply(Money.ofMinor(CurrencyUnit.of(payment.currency), payment.amount));
    long time = rules.time().toMillis();
    return canWait && payees.isFresh(payment, time) ? time : 0;
  }
}
