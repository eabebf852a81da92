package dev.kabao.wallet.collect;

import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentRequestId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A payment request as its payee sees it.
 *
 * @param id its id
 * @param state how far it is
 * @param currency the currency
 * @param amount how much; empty for an amount that the payer chooses
 * @param memo what for
 * @param manyTimes whether it may be paid more than once
 * @param paidBy the payment that paid it, if it may be paid once and was
 * @param code the payload of a QR code after the EMVCo specification, signed by the platform
 * @param link the same as a link, signed by the platform
 * @param createdAt when it was made
 * @param expiresAt until when it can be paid
 */
public record PaymentRequest(
    PaymentRequestId id,
    State state,
    CurrencyUnit currency,
    Optional<Money> amount,
    String memo,
    boolean manyTimes,
    Optional<PaymentId> paidBy,
    String code,
    String link,
    Instant createdAt,
    Instant expiresAt) {

  /** How far a payment request is. */
  public enum State {
    /** It can be paid. */
    OPEN,
    /** Somebody is paying it. */
    TAKEN,
    /** It was paid, and may be paid once. */
    PAID,
    /** Its payee ended it. */
    ENDED,
    /** Its time is over. */
    EXPIRED
  }

  /** Refuses null. */
  public PaymentRequest {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(memo, "memo");
    Objects.requireNonNull(paidBy, "paidBy");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(link, "link");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(expiresAt, "expiresAt");
  }
}
