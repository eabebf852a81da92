package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;

/**
 * What the staff of the sandbox bank can do: issue cards, read the text messages, look into
 * accounts, let money come in and come back, decide orders, and switch faults on. {@link
 * SandboxBank#admin()} is the one of a bank in this process, {@link #connect} of a bank in another.
 *
 * <p>Thread-safe. A bank in another process that cannot be reached is an {@link
 * java.io.UncheckedIOException}. Nulls are refused and never returned. Secrets are lent for the
 * time of the call; those that come back are the caller's to close.
 */
public interface SandboxAdmin {

  /**
   * Issues a card with a random number.
   *
   * @throws IllegalArgumentException if the bank has no such product
   */
  IssuedCard issueCard(CardOrder order);

  /**
   * The text messages to a phone, the newest first, at most 100.
   *
   * @param phone E.164, or a mainland mobile number of 11 digits
   */
  List<SmsMessage> inbox(Secret phone);

  /** The account of the card with this number, digits only; empty if there is no such card. */
  Optional<AccountView> account(Secret cardNumber);

  /**
   * Lets something happen on a card without any platform, such as a purchase in a shop.
   *
   * @return the bank's own name for it, as the card's statement has it
   * @throws IllegalArgumentException if there is no such card, it is not fit for use, or does not
   *     hold the money
   */
  String moveOnCard(Secret cardNumber, CardMove move);

  /**
   * Closes a card's statement now, with all that was booked so far; else the bank closes it at the
   * end of each month.
   *
   * @return whether there is such a card
   * @throws IllegalArgumentException if nothing was ever booked on it
   */
  boolean closeStatement(Secret cardNumber);

  /**
   * Changes what a card is fit for.
   *
   * @return whether there is such a card
   */
  boolean setCardState(Secret cardNumber, CardState state);

  /**
   * Confirms that the holder of a card that was reported lost or stolen has it again.
   *
   * @return whether there is such a card; not if it was replaced
   */
  boolean confirmFound(Secret cardNumber);

  /**
   * The card that was issued in place of a lost one, as its holder gets it by letter.
   *
   * @param cardNumber the lost card's
   * @return empty if there is none
   */
  Optional<IssuedCard> replacement(Secret cardNumber);

  /**
   * Switches a fault on, after those that are on for the same operation.
   *
   * @param times for how many calls; empty until it is cleared
   */
  void addFault(FaultPoint point, Fault fault, OptionalInt times);

  /** The faults that are on. */
  List<ActiveFault> faults();

  /** Switches all faults off. */
  void clearFaults();

  /**
   * Transfers money from somewhere else to a platform's account. The platform is told of it.
   *
   * @param platform whose account; empty for the only platform that the bank knows
   * @param amount how much, above zero, in CNY
   * @param remark what the sender wrote: up to 140 characters without control characters
   * @return the bank's own name for the transfer, as the notice has it
   * @throws IllegalArgumentException if the amount or the remark is not of that form, or it is not
   *     clear which platform is meant
   */
  String transferIn(Optional<String> platform, Money amount, String remark);

  /** The same to the account of the only platform that the bank knows. */
  default String transferIn(Money amount, String remark) {
    return transferIn(Optional.empty(), amount, remark);
  }

  /**
   * Decides an order that is pending: see {@link Fault.Pending}. The platform is told of it.
   *
   * @param platform whose order; empty for the only platform that the bank knows
   * @param approve whether to carry it out, or to refuse it with code 01
   * @return whether there was such an order
   * @throws IllegalArgumentException if it is not clear which platform is meant
   */
  boolean decide(Optional<String> platform, OrderId order, boolean approve);

  /** The same for an order of the only platform that the bank knows. */
  default boolean decide(OrderId order, boolean approve) {
    return decide(Optional.empty(), order, approve);
  }

  /**
   * Lets a credit that was carried out come back, as if the receiving end had refused it: from the
   * card to the platform's account. The platform is told of it.
   *
   * @param platform whose order; empty for the only platform that the bank knows
   * @return whether there was such a credit that had not come back yet
   * @throws IllegalArgumentException if the card does not hold the money any more, or it is not
   *     clear which platform is meant
   */
  boolean returnCredit(Optional<String> platform, OrderId order);

  /** The same for an order of the only platform that the bank knows. */
  default boolean returnCredit(OrderId order) {
    return returnCredit(Optional.empty(), order);
  }

  /**
   * A page of a platform's notices, each signed as the bank would push it to the platform's host:
   * what {@link dev.kabao.wallet.issuer.http.HttpIssuer#openNotice} takes.
   *
   * @param platform whose notices; empty for the only platform that the bank knows
   * @param after where a page of the feed said to go on; empty text for the beginning
   * @throws IllegalArgumentException if {@code after} is no such place, or it is not clear which
   *     platform is meant
   */
  List<String> signedNotices(Optional<String> platform, String after);

  /**
   * Writes a platform's settlement file of a day: what moved at the bank for it, in the order of
   * time, as {@link dev.kabao.wallet.issuer.http.settlement.SettlementCsv} reads it. A file that is
   * there is replaced once the new one is whole. It may name people: it is theirs to read who may
   * read the platform's bank statements.
   *
   * @param platform whose day; empty for the only platform that the bank knows
   * @param date the day, by the calendar and the clocks of China; of a day that is not over the
   *     file holds what moved so far
   * @param file where to write it
   * @throws IllegalArgumentException if it is not clear which platform is meant
   * @throws java.io.UncheckedIOException if the file could not be written
   */
  void settlement(Optional<String> platform, LocalDate date, Path file);

  /** The same for the only platform that the bank knows. */
  default void settlement(LocalDate date, Path file) {
    settlement(Optional.empty(), date, file);
  }

  /**
   * The staff's door of a bank in another process of this machine. Data go over loopback in the
   * clear: the bank takes such calls from loopback only.
   *
   * @param bank where the bank listens
   * @param token the bank's {@link SandboxBank#adminToken()}; kept as a copy
   * @throws IllegalArgumentException if {@code bank} is not plain http on loopback
   */
  static SandboxAdmin connect(URI bank, Secret token) {
    return new RemoteAdmin(bank, token);
  }
}
