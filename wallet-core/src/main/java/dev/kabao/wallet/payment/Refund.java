package dev.kabao.wallet.payment;

import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Money on its way back to where it came from.
 *
 * @param id its id; time-ordered, tells nothing of a person
 * @param payment what was paid
 * @param cause why
 * @param amount how much in all
 * @param parts where it goes, in the order in which the payment's sources are given back: the last
 *     first
 * @param done whether all of it has arrived
 * @param createdAt when it was asked for
 * @param updatedAt when it changed last
 */
public record Refund(
    UUID id,
    PaymentId payment,
    Cause cause,
    Money amount,
    List<Part> parts,
    boolean done,
    Instant createdAt,
    Instant updatedAt) {

  /** Why money goes back. */
  public enum Cause {
    /** A refund of what was captured. */
    REFUNDED,
    /** What was drawn and not captured: after a void, an expiry, or a payment that failed. */
    RELEASED
  }

  /** How far a part is. */
  public enum PartState {
    /** The issuer was asked, or will be as soon as it can be reached. */
    ON_ITS_WAY,
    /** It is on the card that it came from. */
    ON_CARD,
    /** It is in the wallet's balance. */
    IN_BALANCE,
    /** The wallet is closed: the platform keeps it, and a person has to say whose it is. */
    IN_SUSPENSE,
    /** The points, or the coupon, are the wallet's again; their sponsor has its money back. */
    IN_REWARDS,
    /** The sponsor has its money back; the points or the coupon do not come back. */
    LAPSED
  }

  /**
   * One part.
   *
   * @param source where the money came from. If that is a card whose binding has ended, or that
   *     takes no money any more, the part goes to the balance, or to suspense if the wallet is
   *     closed.
   * @param amount how much
   * @param state how far it is
   * @param order the order by which the issuer knows it: another one each time that the issuer
   *     could not serve it; empty for what goes to the balance at once
   * @param units how many points come back; zero where money does
   */
  public record Part(
      FundingSource source, Money amount, PartState state, Optional<OrderId> order, long units) {
    /** Refuses null. */
    public Part {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(state, "state");
      Objects.requireNonNull(order, "order");
    }
  }

  /** Copies the list. */
  public Refund {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(amount, "amount");
    parts = List.copyOf(parts);
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(updatedAt, "updatedAt");
  }
}
