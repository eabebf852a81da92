package dev.kabao.wallet.payment;

import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentKind;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A payment or top-up as it stands.
 *
 * @param id its id
 * @param kind what it is
 * @param state how far it is
 * @param source where the money comes from
 * @param payee who gets it; empty for a top-up
 * @param amount what was asked for
 * @param settled what moved: zero unless succeeded, and less than asked if the issuer approved a
 *     part
 * @param decline why it was declined; present in that state only
 * @param issuerReference the issuer's own name for it, once it gave one
 * @param createdAt when it was asked for
 * @param updatedAt when its state changed last
 */
public record Payment(
    PaymentId id,
    PaymentKind kind,
    PaymentState state,
    FundingSource source,
    Optional<String> payee,
    Money amount,
    Money settled,
    Optional<Decline> decline,
    Optional<String> issuerReference,
    Instant createdAt,
    Instant updatedAt) {

  /** Refuses null. */
  public Payment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(payee, "payee");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(settled, "settled");
    Objects.requireNonNull(decline, "decline");
    Objects.requireNonNull(issuerReference, "issuerReference");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(updatedAt, "updatedAt");
  }
}
