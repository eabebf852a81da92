package dev.kabao.wallet.spi.passkey;

import java.util.Objects;

/**
 * A passkey as the platform knows it.
 *
 * @param credentialId what its authenticator names it: 1 to 1,023 bytes (WebAuthn level 2, section
 *     4)
 * @param userHandle what the platform called the person when it was made: 32 bytes that tell
 *     nothing
 * @param publicKey its public key in the COSE form (RFC 9052)
 * @param counter the signature counter, 0 if its authenticator keeps none
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere; whoever gets an array lets it be.
public record Passkey(byte[] credentialId, byte[] userHandle, byte[] publicKey, long counter) {
  /** Refuses null. */
  public Passkey {
    Objects.requireNonNull(credentialId, "credentialId");
    Objects.requireNonNull(userHandle, "userHandle");
    Objects.requireNonNull(publicKey, "publicKey");
  }

  /** Nothing of it. */
  @Override
  public String toString() {
    return "Passkey[hidden]";
  }
}
