package dev.kabao.wallet.spi.issuer;

import java.time.Instant;
import java.util.Objects;
import org.joda.money.Money;

/**
 * Something that an issuer tells of its own accord. The same notice may come several times, late,
 * and in any order.
 */
public sealed interface IssuerNotice {

  /**
   * Money was transferred to the platform's account at the bank.
   *
   * @param issuerReference the issuer's own name for it, unique for ever: 1 to 64 visible ASCII
   *     characters
   * @param amount how much, above zero
   * @param remark what the sender wrote: up to 140 characters; may hold a person's name
   * @param at when, by the issuer's clock
   */
  record MoneyReceived(String issuerReference, Money amount, String remark, Instant at)
      implements IssuerNotice {
    /** Refuses null and an amount that is not above zero. */
    public MoneyReceived {
      Objects.requireNonNull(issuerReference, "issuerReference");
      Objects.requireNonNull(remark, "remark");
      Objects.requireNonNull(at, "at");
      if (!amount.isPositive()) {
        throw new IllegalArgumentException("What came in is above zero.");
      }
    }

    /** Without the remark, which may name a person. */
    @Override
    public String toString() {
      return "MoneyReceived[" + issuerReference + ", " + amount + ", " + at + "]";
    }
  }

  /**
   * What became of a debit, credit or refund.
   *
   * @param order the order
   * @param outcome what {@link Issuer#queryOrder} would answer
   */
  record OrderDecided(OrderId order, IssuerOutcome<OrderReceipt> outcome) implements IssuerNotice {
    /** Refuses null. */
    public OrderDecided {
      Objects.requireNonNull(order, "order");
      Objects.requireNonNull(outcome, "outcome");
    }
  }

  /**
   * A credit that the issuer had carried out came back: the receiving bank refused it.
   *
   * @param order the credit's order
   * @param issuerReference the issuer's own name for the return
   * @param amount how much came back: all of the credit
   * @param at when, by the issuer's clock
   */
  record CreditReturned(OrderId order, String issuerReference, Money amount, Instant at)
      implements IssuerNotice {
    /** Refuses null. */
    public CreditReturned {
      Objects.requireNonNull(order, "order");
      Objects.requireNonNull(issuerReference, "issuerReference");
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(at, "at");
    }
  }
}
