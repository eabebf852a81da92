package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.value.Secret;
import java.util.Objects;
import java.util.Optional;

/** A card that the bank issued, as it is printed on the card. {@link #close()} wipes it. */
public final class IssuedCard implements AutoCloseable {
  private final Secret number;
  private final Optional<Secret> expiry;
  private final Optional<Secret> verificationNumber;

  IssuedCard(Secret number, Optional<Secret> expiry, Optional<Secret> verificationNumber) {
    this.number = Objects.requireNonNull(number, "number");
    this.expiry = Objects.requireNonNull(expiry, "expiry");
    this.verificationNumber = Objects.requireNonNull(verificationNumber, "verificationNumber");
  }

  /** The card number, digits only. */
  public Secret number() {
    return number;
  }

  /** A credit card's expiry, {@code YYMM}. */
  public Optional<Secret> expiry() {
    return expiry;
  }

  /** A credit card's verification number. */
  public Optional<Secret> verificationNumber() {
    return verificationNumber;
  }

  @Override
  public void close() {
    number.close();
    expiry.ifPresent(Secret::close);
    verificationNumber.ifPresent(Secret::close);
  }

  /** Says nothing of the card. */
  @Override
  public String toString() {
    return "IssuedCard[hidden]";
  }
}
