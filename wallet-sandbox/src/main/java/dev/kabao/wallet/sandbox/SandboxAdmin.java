package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.value.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the staff of the sandbox bank can do: issue cards, read the text messages, look into
 * accounts, and switch faults on. {@link SandboxBank#admin()} is the one of a bank in this process,
 * {@link #connect} of a bank in another.
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
   * Changes what a card is fit for.
   *
   * @return whether there is such a card
   */
  boolean setCardState(Secret cardNumber, CardState state);

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
