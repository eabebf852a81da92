package dev.kabao.wallet.payment;

import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A payment, top-up, transfer or withdrawal as it stands.
 *
 * @param id its id
 * @param kind what it is
 * @param state how far it is
 * @param legs where the money comes from, in the order in which the sources are used
 * @param payee who gets it: a payee's id for a payment, another wallet's id for a transfer; whom it
 *     came from for a receipt; empty otherwise
 * @param card the bound card that gets it: for a withdrawal; empty otherwise
 * @param amount what was asked for, without the fee
 * @param settled what moved: what was captured, and less than asked if an issuer approved a part
 * @param refunded how much of it went back, or is on its way back
 * @param fee what it costs on top or, for what comes in, out of the amount
 * @param earned the points that it earned and that were not taken back
 * @param decline why it was declined; present in that state only
 * @param issuerReference the issuer's own name for it, once it gave one
 * @param expiresAt until when it can be captured or claimed, or when it goes through by itself;
 *     present if it was to be set aside
 * @param createdAt when it was asked for
 * @param updatedAt when its state changed last
 */
public record Payment(
    PaymentId id,
    PaymentKind kind,
    PaymentState state,
    List<Leg> legs,
    Optional<String> payee,
    Optional<CardId> card,
    Money amount,
    Money settled,
    Money refunded,
    Money fee,
    List<Earned> earned,
    Optional<Decline> decline,
    Optional<String> issuerReference,
    Optional<Instant> expiresAt,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * One source's part.
   *
   * @param source the source
   * @param state how far it is
   * @param amount what is asked of it; zero as long as it was not its turn
   * @param settled what it gave that reached the payee
   */
  public record Leg(FundingSource source, LegState state, Money amount, Money settled) {
    /** Refuses null. */
    public Leg {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(state, "state");
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(settled, "settled");
    }
  }

  /**
   * Points that a payment earned.
   *
   * @param programme the programme's code
   * @param units how many, above zero
   */
  public record Earned(String programme, long units) {
    /** Refuses null. */
    public Earned {
      Objects.requireNonNull(programme, "programme");
    }
  }

  /** How far one source's part is. Names are kept at rest and never change. */
  public enum LegState {
    /** It was not, or not yet, this source's turn. */
    PLANNED,
    /** The issuer is being asked. */
    ASKED,
    /** The issuer gave no answer that decides it. */
    UNKNOWN,
    /** It gave its part. */
    DONE,
    /** It gave nothing. */
    REFUSED
  }

  /** Copies the list. */
  public Payment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(state, "state");
    legs = List.copyOf(legs);
    Objects.requireNonNull(payee, "payee");
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(settled, "settled");
    Objects.requireNonNull(refunded, "refunded");
    Objects.requireNonNull(fee, "fee");
    earned = List.copyOf(earned);
    Objects.requireNonNull(decline, "decline");
    Objects.requireNonNull(issuerReference, "issuerReference");
    Objects.requireNonNull(expiresAt, "expiresAt");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(updatedAt, "updatedAt");
  }

  /** The first source; a payment from one source has no other. */
  public FundingSource source() {
    return legs.get(0).source();
  }
}
