package dev.kabao.wallet.spi.passkey;

import java.util.List;
import java.util.Objects;

/**
 * The making of a passkey.
 *
 * @param challenge what the authenticator must answer: 32 bytes, used for this alone
 * @param userHandle what the platform calls the person: 32 bytes that tell nothing
 * @param account what the person's device shows beside the passkey
 * @param known credential ids that the person has already, which no second passkey is made for
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere; whoever gets an array lets it be.
public record PasskeyCreation(
    byte[] challenge, byte[] userHandle, String account, List<byte[]> known) {
  /** Copies the list; refuses null. */
  public PasskeyCreation {
    Objects.requireNonNull(challenge, "challenge");
    Objects.requireNonNull(userHandle, "userHandle");
    Objects.requireNonNull(account, "account");
    known = List.copyOf(known);
  }

  /** Nothing of it. */
  @Override
  public String toString() {
    return "PasskeyCreation[hidden]";
  }
}
