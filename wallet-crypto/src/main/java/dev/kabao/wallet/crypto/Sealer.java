package dev.kabao.wallet.crypto;

import java.util.UUID;
import javax.crypto.AEADBadTagException;

/**
 * A cipher with the key loaded, its next nonces, and the associated data with its unchanging part
 * filled in. For one caller at a time.
 */
final class Sealer {
  private final AeadCipher cipher;
  private final Nonces nonces;
  private final byte[] aad;
  private final int prefixLength;

  /**
   * A sealer of one key.
   *
   * @param prefix the header and the key's scope, with which all associated data begins
   */
  Sealer(AeadCipher cipher, RandomSource random, byte[] prefix) {
    this.cipher = cipher;
    this.nonces = new Nonces(random);
    this.prefixLength = prefix.length;
    int longest = prefixLength + SealedFormat.SUBJECT_BYTES + SealedFormat.MAX_NAME_BYTES;
    this.aad = new byte[longest + SealedFormat.BLOCK_BYTES - 1];
    System.arraycopy(prefix, 0, aad, 0, prefixLength);
  }

  byte[] seal(UUID subject, String name, byte[] plaintext) {
    byte[] message = new byte[SealedFormat.OVERHEAD + plaintext.length];
    System.arraycopy(aad, 0, message, 0, SealedFormat.HEADER_BYTES);
    nonces.next(message, SealedFormat.NONCE_AT);
    int aadLength = describe(subject, name);
    cipher.seal(message, SealedFormat.NONCE_AT, aad, aadLength, plaintext, SealedFormat.BODY_AT);
    return message;
  }

  byte[] open(UUID subject, String name, byte[] message) throws AEADBadTagException {
    int aadLength = describe(subject, name);
    return cipher.open(message, SealedFormat.NONCE_AT, aad, aadLength, SealedFormat.BODY_AT);
  }

  void wipe() {
    cipher.wipe();
  }

  private int describe(UUID subject, String name) {
    SealedFormat.putId(aad, prefixLength, subject);
    int at = prefixLength + SealedFormat.SUBJECT_BYTES;
    // Written by hand: the encoders of String would make an array each time.
    for (int i = 0; i < name.length(); i++) {
      aad[at++] = (byte) name.charAt(i);
    }
    while (at % SealedFormat.BLOCK_BYTES != 0) {
      aad[at++] = 0;
    }
    return at;
  }
}
