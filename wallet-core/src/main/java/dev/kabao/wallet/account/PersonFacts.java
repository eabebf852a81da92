package dev.kabao.wallet.account;

import dev.kabao.wallet.value.Secret;
import java.util.Objects;
import java.util.Optional;

/**
 * What a host knows of a person, so that a payment PIN can be held against it. The SDK keeps none
 * of it; the caller owns and closes the secrets.
 *
 * @param idNumber the number of the ID document; a birth date in it counts too
 * @param birthDate the birth date as eight digits, {@code yyyyMMdd}
 */
public record PersonFacts(Optional<Secret> idNumber, Optional<Secret> birthDate) {
  /** Nothing is known but the phone, which the wallet knows itself. */
  public static final PersonFacts NONE = new PersonFacts(Optional.empty(), Optional.empty());

  /** Refuses null. */
  public PersonFacts {
    Objects.requireNonNull(idNumber, "idNumber");
    Objects.requireNonNull(birthDate, "birthDate");
  }

  /** An ID number alone. */
  public static PersonFacts of(Secret idNumber) {
    return new PersonFacts(Optional.of(idNumber), Optional.empty());
  }
}
