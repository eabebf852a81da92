package dev.kabao.wallet.spi.limit;

import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.PaymentKind;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;

/**
 * Money that a holder wants to move from one source.
 *
 * @param holder who
 * @param kind what for
 * @param amount how much of it comes from this source
 * @param card the bound card that it is drawn from; empty if it leaves the wallet's own balance
 * @param bankAccountClass the class (1 to 3) of the bank account behind {@code card}, where the
 *     issuer says
 * @param scanned how the payment was started
 */
public record Movement(
    Holder holder,
    PaymentKind kind,
    Money amount,
    Optional<CardId> card,
    OptionalInt bankAccountClass,
    Scanned scanned) {

  /** How a payment was started. */
  public enum Scanned {
    /** Not by a code. */
    NOTHING,
    /** The payer scanned a code that stays the same: it can be paid many times. */
    STATIC_CODE,
    /** The payer scanned a code made for this payment. */
    DYNAMIC_CODE,
    /** The payee scanned the payer's one-time code. */
    PAYER_CODE
  }

  /** Refuses null. */
  public Movement {
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(bankAccountClass, "bankAccountClass");
    Objects.requireNonNull(scanned, "scanned");
  }
}
