package dev.kabao.wallet.account;

import dev.kabao.wallet.value.Secret;
import java.util.Objects;

/**
 * What shows that whoever sets a payment PIN may: a session alone is not enough. The caller owns
 * and closes the secrets.
 */
public sealed interface PinProof {

  /** The PIN of before. */
  record OldPin(Secret pin) implements PinProof {
    /** Refuses null. */
    public OldPin {
      Objects.requireNonNull(pin, "pin");
    }
  }

  /** The password: for the first PIN. */
  record Password(Secret password) implements PinProof {
    /** Refuses null. */
    public Password {
      Objects.requireNonNull(password, "password");
    }
  }

  /** The password and the code that {@link SecretsService#requestPinCode} sent: for a lost PIN. */
  record PasswordAndCode(Secret password, Secret code) implements PinProof {
    /** Refuses null. */
    public PasswordAndCode {
      Objects.requireNonNull(password, "password");
      Objects.requireNonNull(code, "code");
    }
  }

  /**
   * The host's own sign-in: for the first PIN of a wallet that has no password, in a session that
   * the host has opened.
   */
  record HostSignIn() implements PinProof {}
}
