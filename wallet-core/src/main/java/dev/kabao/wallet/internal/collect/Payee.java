package dev.kabao.wallet.internal.collect;

import dev.kabao.wallet.internal.payment.Spending;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.value.WalletId;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** Who collects. */
public sealed interface Payee {

  /** The id under which this payee's requests are listed and told of. */
  UUID owner();

  /** What somebody spends who pays this payee. */
  Spending spending(Money amount, Funding funding);

  /** Whether this payee is the holder of a wallet. */
  boolean is(WalletId wallet);

  /** The holder of a wallet. */
  record Person(WalletId wallet) implements Payee {
    @Override
    public UUID owner() {
      return wallet.value();
    }

    @Override
    public Spending spending(Money amount, Funding funding) {
      return Spending.transfer(amount, funding, wallet.value());
    }

    @Override
    public boolean is(WalletId other) {
      return wallet.equals(other);
    }
  }

  /**
   * A payee that has no wallet.
   *
   * @param id the payee's id
   * @param name what payers are shown; empty where nobody is shown anything
   */
  record Merchant(String id, Optional<String> name) implements Payee {
    @Override
    public UUID owner() {
      return NamedIds.ofPayee(id);
    }

    @Override
    public Spending spending(Money amount, Funding funding) {
      return Spending.payment(amount, funding, id, 0);
    }

    @Override
    public boolean is(WalletId other) {
      return false;
    }
  }
}
