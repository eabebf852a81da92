package dev.kabao.wallet.testkit.issuer;

import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.OrderId;
import java.time.Duration;
import org.joda.money.Money;

/**
 * What the contract suite needs of a test bank: the connectors to it, and hands inside it.
 * Thread-safe.
 */
public interface BankHands extends AutoCloseable {

  /** A connector with time enough: a bank that behaves always answers it. */
  Issuer issuer();

  /** A connector that gives up before {@link Misbehaviour#SLOW_BEFORE} is over. */
  Issuer impatientIssuer();

  /** A connector to where nobody listens. */
  Issuer unreachableIssuer();

  /** Issues an activated debit card to a person. */
  TestHolder issueCard(TestHolder person, Money balance);

  /** Issues a debit card that is not activated. */
  TestHolder issueInactiveCard(TestHolder person);

  /** Blocks a card. */
  void block(TestHolder card);

  /** Confirms at the bank that the holder of a lost card has it again. */
  void confirmFound(TestHolder card);

  /** The card that was issued in place of a lost one. */
  TestHolder replacement(TestHolder card);

  /** Closes a card's account. */
  void closeAccount(TestHolder card);

  /**
   * Transfers money from somewhere else to the platform's account.
   *
   * @return the bank's own name for the transfer
   */
  String transferIn(Money amount, String remark);

  /**
   * Lets the holder pay in a shop by card, without any platform.
   *
   * @return the bank's own name for it, as the card's statement has it
   */
  String spend(TestHolder card, Money amount, String shop, String text);

  /** Lets time pass until everything that was booked so far is on a closed statement. */
  void closeStatements();

  /** Makes the bank leave the next order of a step undecided: a debit, credit or refund. */
  void leaveUndecided(Step step);

  /** Decides an order that was left undecided. */
  void decide(OrderId order, boolean approve);

  /** Lets a credit that was carried out come back. */
  void returnCredit(OrderId order);

  /** What can be drawn from a card. */
  Money available(TestHolder card);

  /** The code that was sent last to a phone. */
  String newestCode(String phone);

  /** Makes the bank misbehave at the next call of a step, and only there. */
  void misbehave(Step step, Misbehaviour how);

  /** Moves the clock of bank and connectors forward. */
  void advance(Duration by);

  /** Closes the bank. */
  @Override
  void close();

  /** The steps at which a bank can misbehave. */
  enum Step {
    /** The start of a binding. */
    START,
    /** Sending a new code. */
    RESEND,
    /** Ending a binding with its code. */
    CONFIRM,
    /** Ending an agreement. */
    REVOKE,
    /** Reporting a card lost or stolen. */
    REPORT_LOSS,
    /** Issuing a card in place of a lost one. */
    REPLACE,
    /** Drawing money. */
    DEBIT,
    /** Paying money out to a card. */
    CREDIT,
    /** Giving back what a debit drew. */
    REFUND,
    /** Questions about bindings, losses, debits, credits and refunds. */
    QUERY,
    /** Asking for a card's closed statements. */
    STATEMENTS,
    /** Asking what the bank has to tell. */
    NOTICES
  }

  /** The ways in which a bank can misbehave. */
  enum Misbehaviour {
    /** Refuse with {@code CONTACT_ISSUER}, finally. */
    DECLINE(false),
    /** Do it, and answer that it is not known whether it was done. */
    UNSURE(true),
    /** Wait longer than the impatient connector does, then do it. */
    SLOW_BEFORE(true),
    /** Do it, then wait longer than the impatient connector does. */
    SLOW_AFTER(true),
    /** Break the connection before anything is done. */
    BREAK_BEFORE(false),
    /** Do it, and break the connection. */
    BREAK_AFTER(true),
    /** Answer a server error before anything is done. */
    ERROR_BEFORE(false),
    /** Do it, and answer a server error. */
    ERROR_AFTER(true),
    /** Do it, and answer what cannot be read. */
    GARBAGE(true),
    /** Do it, and answer with a signature that is not good. */
    BAD_SIGNATURE(true),
    /** Do it, and answer twice. */
    TWICE(true);

    private final boolean done;

    Misbehaviour(boolean done) {
      this.done = done;
    }

    /** Whether the bank does what it was asked for. */
    public boolean done() {
      return done;
    }

    /** Whether only an impatient connector sees it. */
    public boolean slow() {
      return this == SLOW_BEFORE || this == SLOW_AFTER;
    }
  }
}
