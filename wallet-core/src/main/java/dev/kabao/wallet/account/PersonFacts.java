package dev.kabao.wallet.account;

import dev.kabao.wallet.value.Secret;
import java.util.Objects;
import java.util.Optional;

/**
 * What a host knows of a person, so that a payment PIN can be held against it. The SDK keeps none
 * of it; the caller owns and closes the secrets.
 *
 * @param idNumber the number of the ID document, with or without spaces; a birth date in it counts
 *     too
 * @param birthDate the birth date as eight digits, {@code yyyyMMdd}
 */
public record PersonFacts(Optional<Secret> idNumber, Optional<Secret> birthDate) {
  /** Nothing is known but the phone, which the wallet knows itself. */
  public static final PersonFacts NONE = new PersonFacts(Optional.empty(), Optional.empty());

  /**
   * Checks the form of the birth date.
   *
   * @throws IllegalArgumentException if it is not eight digits, which no PIN could be held against
   */
  public PersonFacts {
    Objects.requireNonNull(idNumber, "idNumber");
    if (birthDate.isPresent() && !birthDate.get().<Boolean>read(PersonFacts::isDate)) {
      throw new IllegalArgumentException("A birth date has eight digits, yyyyMMdd.");
    }
  }

  private static boolean isDate(char[] date) {
    boolean digits = date.length == 8;
    for (char c : date) {
      digits &= c >= '0' && c <= '9';
    }
    return digits;
  }

  /** An ID number alone. */
  public static PersonFacts of(Secret idNumber) {
    return new PersonFacts(Optional.of(idNumber), Optional.empty());
  }
}
