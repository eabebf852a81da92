package dev.kabao.wallet.testkit.biller;

import dev.kabao.wallet.spi.biller.Biller;
import dev.kabao.wallet.spi.issuer.OrderId;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What the contract suite needs of a test biller: the connector to it, and hands inside it.
 * Thread-safe.
 */
public interface BillerHands extends AutoCloseable {

  /** The connector. */
  Biller biller();

  /**
   * Takes on a customer.
   *
   * @param label what the biller tells of them, masked
   * @return the customer's number
   */
  String newCustomer(String label);

  /**
   * Makes out a bill.
   *
   * @return its reference
   */
  String makeOut(String number, Money amount, Instant madeOutAt, Optional<Instant> dueAt);

  /** Changes the amount of a bill that is owed. */
  void change(String number, String bill, Money amount);

  /** Takes a bill back that is owed. */
  void withdraw(String number, String bill);

  /** Whether a bill is put down as paid. */
  boolean isPaid(String number, String bill);

  /** Makes the biller misbehave the next time that it is told of a payment, and only then. */
  void misbehave(Misbehaviour how);

  /** Decides an order that was left undecided. */
  void decide(OrderId order, boolean take);

  /** Closes the biller. */
  @Override
  void close();

  /** The ways in which a biller can misbehave. */
  enum Misbehaviour {
    /** Refuse, finally. */
    REFUSE,
    /** Take the order, and leave it undecided. */
    LEAVE_UNDECIDED,
    /** Break the connection before anything is done. */
    BREAK_BEFORE,
    /** Do it, and break the connection. */
    BREAK_AFTER,
    /** Do it, and answer what cannot be read. */
    GARBAGE
  }
}
