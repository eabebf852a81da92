package dev.kabao.wallet.factor;

import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.Secret;
import java.time.Instant;
import java.util.Objects;

/** What a person shows. Secrets are lent for the call. */
public sealed interface FactorProof {

  /**
   * A code of an authenticator app.
   *
   * @param code six digits; spaces do not matter
   */
  record Totp(FactorId factor, Secret code) implements FactorProof {
    /** Refuses null. */
    public Totp {
      Objects.requireNonNull(factor, "factor");
      Objects.requireNonNull(code, "code");
    }
  }

  /**
   * One of the recovery codes.
   *
   * @param code ten characters; capitals, spaces and dashes do not matter, nor whether O and I are
   *     taken for 0 and 1
   */
  record Recovery(Secret code) implements FactorProof {
    /** Refuses null. */
    public Recovery {
      Objects.requireNonNull(code, "code");
    }
  }

  /**
   * The code that was sent for this step-up: {@link FactorService#sendCode}.
   *
   * @param code six digits
   */
  record MessageCode(Secret code) implements FactorProof {
    /** Refuses null. */
    public MessageCode {
      Objects.requireNonNull(code, "code");
    }
  }

  /**
   * The payment PIN: something that the person knows. Three tries in a row cost no wait, the next
   * ones longer and longer waits, and ten are all: then it is set anew ({@link
   * dev.kabao.wallet.account.SecretsService#setPin}).
   *
   * @param pin six digits
   */
  record PaymentPin(Secret pin) implements FactorProof {
    /** Refuses null. */
    public PaymentPin {
      Objects.requireNonNull(pin, "pin");
    }
  }

  /**
   * A device's signature over {@link DeviceChallenge#bytes}.
   *
   * @param issuedAt the challenge's
   * @param counter the device's, larger each time
   * @param signature in the form that {@link dev.kabao.wallet.spi.vault.VerifyKey} says
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
  record Signature(FactorId factor, Instant issuedAt, long counter, byte[] signature)
      implements FactorProof {
    /** Copies the bytes; refuses null. */
    public Signature {
      Objects.requireNonNull(factor, "factor");
      Objects.requireNonNull(issuedAt, "issuedAt");
      signature = signature.clone();
    }

    /** A copy of the bytes. */
    @Override
    public byte[] signature() {
      return signature.clone();
    }
  }

  /**
   * The response of a passkey to {@link FactorService#passkeyOptions}, or of a new one to {@link
   * EnrolResult.ConfirmPasskey}.
   *
   * @param response the JSON form of the {@code PublicKeyCredential}
   */
  record Passkey(String response) implements FactorProof {
    /** Refuses null. */
    public Passkey {
      Objects.requireNonNull(response, "response");
    }

    /** Nothing of it. */
    @Override
    public String toString() {
      return "Passkey[hidden]";
    }
  }
}
