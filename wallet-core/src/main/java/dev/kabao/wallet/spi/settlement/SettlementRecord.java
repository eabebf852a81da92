package dev.kabao.wallet.spi.settlement;

import dev.kabao.wallet.spi.issuer.OrderId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/** One thing that a settlement file says, or that is wrong with it. */
public sealed interface SettlementRecord {

  /** Where it stands in the file; the first line is 1. */
  long lineNumber();

  /** How money moved. */
  enum Kind {
    /** Drawn from a card: an order of the wallet's. */
    DEBIT,
    /** Paid out to a card: an order of the wallet's. */
    CREDIT,
    /** Given back to a card: an order of the wallet's. */
    REFUND,
    /** Transferred to the platform's account by somebody; there is no order. */
    RECEIVED,
    /** A credit came back; the order is the credit's. */
    RETURNED
  }

  /**
   * Money that moved.
   *
   * @param lineNumber where it stands
   * @param kind how it moved
   * @param order the wallet's order; empty for {@link Kind#RECEIVED} and for nothing else
   * @param issuerReference the issuer's own name for the movement, unique for ever: what receipts
   *     and notices name too
   * @param amount how much, above zero, in the file's currency
   * @param remark what the sender wrote; there for {@link Kind#RECEIVED} at most, may name a person
   * @param at when, by the issuer's clock
   */
  record Line(
      long lineNumber,
      Kind kind,
      Optional<OrderId> order,
      String issuerReference,
      Money amount,
      Optional<String> remark,
      Instant at)
      implements SettlementRecord {
    /** Checks that there is an order exactly where there should be, and an amount above zero. */
    public Line {
      Objects.requireNonNull(issuerReference, "issuerReference");
      Objects.requireNonNull(at, "at");
      if (order.isPresent() == (kind == Kind.RECEIVED)) {
        throw new IllegalArgumentException("All lines have an order, but those of kind RECEIVED.");
      }
      if (remark.isPresent() && kind != Kind.RECEIVED) {
        throw new IllegalArgumentException("Only a line of kind RECEIVED has a remark.");
      }
      if (!amount.isPositive()) {
        throw new IllegalArgumentException("What moved is above zero.");
      }
    }

    /** Without the remark, which may name a person. */
    @Override
    public String toString() {
      return "Line["
          + lineNumber
          + ", "
          + kind
          + ", "
          + order.map(OrderId::value).orElse("no order")
          + ", "
          + issuerReference
          + ", "
          + amount
          + ", "
          + at
          + "]";
    }
  }

  /**
   * A line that says nothing, or a file that contradicts itself at this line. The file goes on
   * after it.
   *
   * @param lineNumber where it stands
   * @param reason what is wrong, without anything of the line's content that may be personal
   */
  record BadLine(long lineNumber, String reason) implements SettlementRecord {
    /** Refuses null. */
    public BadLine {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * What the file says that all its lines come to. If the lines that were read come to something
   * else, a {@link BadLine} with the same line number follows.
   *
   * @param lineNumber where it stands
   * @param totals by kind; a kind that is not there has no lines
   */
  record Totals(long lineNumber, Map<Kind, Total> totals) implements SettlementRecord {
    /** Copies the map. */
    public Totals {
      EnumMap<Kind, Total> copy = new EnumMap<>(Kind.class);
      copy.putAll(totals);
      totals = Map.copyOf(copy);
    }
  }

  /**
   * What the lines of one kind come to.
   *
   * @param count how many there are
   * @param sum their amounts together
   */
  record Total(long count, Money sum) {
    /** Refuses a count or a sum below zero. */
    public Total {
      if (count < 0 || sum.isNegative()) {
        throw new IllegalArgumentException("A total is not below zero.");
      }
    }
  }
}
