package dev.kabao.wallet.incoming;

import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Money that somebody transferred to the platform's account at a bank.
 *
 * @param id its id; that of the top-up which credits it
 * @param issuer the bank's code
 * @param issuerReference the bank's own name for it
 * @param amount how much
 * @param state how far it is
 * @param remark what the sender wrote; present while it waits, for whoever has to assign it. May
 *     name a person: show it to nobody else, and never log it.
 * @param wallet whose it is, once that is known
 * @param at when it came in, by the bank's clock
 */
public record IncomingTransfer(
    PaymentId id,
    String issuer,
    String issuerReference,
    Money amount,
    State state,
    Optional<String> remark,
    Optional<WalletId> wallet,
    Instant at) {

  /** How far an incoming transfer is. */
  public enum State {
    /** It is in the balance of a wallet, whose reference it carried or to which it was assigned. */
    CREDITED,
    /** It carries no usable reference: it waits for a person to say whose it is. */
    WAITING
  }

  /** Refuses null. */
  public IncomingTransfer {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(issuerReference, "issuerReference");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(remark, "remark");
    Objects.requireNonNull(wallet, "wallet");
    Objects.requireNonNull(at, "at");
  }

  /** Without the remark. */
  @Override
  public String toString() {
    return "IncomingTransfer[" + id + ", " + amount + ", " + state + "]";
  }
}
