package dev.kabao.wallet.account;

import dev.kabao.wallet.value.Secret;
import java.util.Objects;

/**
 * Who somebody says they are. Kept nowhere; the caller owns and closes the secrets.
 *
 * @param name the name
 * @param idNumber the number of the ID document
 */
public record Identity(Secret name, Secret idNumber) {
  /** Refuses null. */
  public Identity {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(idNumber, "idNumber");
  }
}
