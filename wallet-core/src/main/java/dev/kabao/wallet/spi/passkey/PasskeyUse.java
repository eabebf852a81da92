package dev.kabao.wallet.spi.passkey;

import java.util.List;
import java.util.Objects;

/**
 * The use of a passkey.
 *
 * @param challenge what the authenticator must answer: 32 bytes, used for this alone
 * @param allowed the credential ids that may answer; empty if any passkey of this platform may, and
 *     the person's device lets them choose
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere; whoever gets an array lets it be.
public record PasskeyUse(byte[] challenge, List<byte[]> allowed) {
  /** Copies the list; refuses null. */
  public PasskeyUse {
    Objects.requireNonNull(challenge, "challenge");
    allowed = List.copyOf(allowed);
  }

  /** Nothing of it. */
  @Override
  public String toString() {
    return "PasskeyUse[hidden]";
  }
}
