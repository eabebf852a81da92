package dev.kabao.wallet.internal.collect;

import dev.kabao.wallet.collect.code.RequestTicket;
import dev.kabao.wallet.internal.doc.RequestBody;
import dev.kabao.wallet.internal.payment.Spending;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.value.WalletId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** Who collects. */
public sealed interface Payee {

  /** The id under which this payee's requests are listed and told of. */
  UUID owner();

  /** Whether it is this payee who asks in this request. */
  boolean isPayeeOf(RequestBody request);

  /** Who asks in a request. */
  static Payee of(RequestBody request) {
    return request.wallet() != null
        ? new Person(new WalletId(request.wallet()))
        : new Merchant(Objects.requireNonNull(request.payee()), Optional.empty());
  }

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
    public boolean isPayeeOf(RequestBody request) {
      return wallet.value().equals(request.wallet());
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
    /**
     * A payee that payers are shown.
     *
     * @throws IllegalArgumentException if the id is none, or nobody can be called so
     */
    public static Merchant of(String id, String name) {
      if (!RequestTicket.isPayeeName(name)) {
        throw new IllegalArgumentException(
            "A payee's name has 1 to "
                + RequestTicket.MAX_PAYEE_NAME
                + " characters, none of them invisible, and no space at its ends.");
      }
      return new Merchant(PayRequest.requirePayee(id), Optional.of(name));
    }

    @Override
    public UUID owner() {
      return NamedIds.ofPayee(id);
    }

    @Override
    public boolean isPayeeOf(RequestBody request) {
      return id.equals(request.payee());
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
