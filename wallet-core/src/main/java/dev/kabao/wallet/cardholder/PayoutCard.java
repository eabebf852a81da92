package dev.kabao.wallet.cardholder;

import dev.kabao.wallet.value.Secret;
import java.nio.CharBuffer;
import java.util.Optional;

/**
 * A bank card to pay out to: its number and its holder's name, each in its one normal form. Holds
 * secrets until it is closed.
 */
public final class PayoutCard implements AutoCloseable {
  private final Secret number;
  private final Secret name;

  private PayoutCard(Secret number, Secret name) {
    this.number = number;
    this.name = name;
  }

  /** The card number, digits only; closed with this object. */
  public Secret number() {
    return number;
  }

  /** The holder's name; closed with this object. */
  public Secret name() {
    return name;
  }

  /** What is wrong with a card to pay out to. */
  public enum Problem {
    /** The number is none. */
    NUMBER,
    /** The name cannot be that of a card's holder. */
    NAME
  }

  /** What came of a check: a card, which the caller closes, or a problem. */
  public sealed interface Check {
    /** Both are in normal form. */
    record Valid(PayoutCard card) implements Check {}

    /** One is not. */
    record Invalid(Problem problem) implements Check {}
  }

  /** Checks a number and a name as they were typed; both stay the caller's to close. */
  public static Check check(Secret number, Secret name, BinDirectory bins) {
    Check read = read(number, name);
    if (read instanceof Check.Valid valid && !valid.card().isPossible(bins)) {
      valid.card().close();
      return new Check.Invalid(Problem.NUMBER);
    }
    return read;
  }

  /**
   * Reads a number and a name as they were typed, whatever a directory says of the number: the same
   * text has the same normal form for ever. Both stay the caller's to close.
   */
  public static Check read(Secret number, Secret name) {
    Optional<Secret> digits = number.read(chars -> CardNumbers.normalForm(CharBuffer.wrap(chars)));
    if (digits.isEmpty()) {
      return new Check.Invalid(Problem.NUMBER);
    }
    Optional<Secret> holder =
        name.length() == 0
            ? Optional.empty()
            : name.read(chars -> HolderNames.check(CharBuffer.wrap(chars), new Problems()));
    if (holder.isEmpty()) {
      digits.get().close();
      return new Check.Invalid(Problem.NAME);
    }
    return new Check.Valid(new PayoutCard(digits.get(), holder.get()));
  }

  /** A holder's name in its one normal form, which the caller closes; empty if it is no name. */
  public static Optional<Secret> holderName(CharSequence typed) {
    return typed.toString().isBlank() ? Optional.empty() : HolderNames.check(typed, new Problems());
  }

  /** Whether a card can have this number, by its check digit and by what the directory knows. */
  public boolean isPossible(BinDirectory bins) {
    Optional<Secret> checked =
        number.read(chars -> CardNumbers.check(CharBuffer.wrap(chars), bins, new Problems()));
    checked.ifPresent(Secret::close);
    return checked.isPresent();
  }

  /** The issuer of the card, where the directory knows it. */
  public Optional<String> issuer(BinDirectory bins) {
    return number.read(
        chars -> bins.identify(CharBuffer.wrap(chars)).issuer().map(CardIssuer::code));
  }

  @Override
  public void close() {
    number.close();
    name.close();
  }

  @Override
  public String toString() {
    return "PayoutCard[hidden]";
  }
}
