package dev.kabao.wallet.crypto;

import java.util.Arrays;
import javax.crypto.AEADBadTagException;

/** Lays nonce and text out for a cipher as tests have them: apart. */
final class Aeads {
  private Aeads() {}

  /** The ciphertext with its tag. */
  static byte[] seal(AeadCipher cipher, byte[] nonce, byte[] aad, byte[] plaintext) {
    byte[] message = Arrays.copyOf(nonce, nonce.length + plaintext.length + AeadCipher.TAG_BYTES);
    cipher.seal(message, 0, aad, aad.length, plaintext, nonce.length);
    return Arrays.copyOfRange(message, nonce.length, message.length);
  }

  static byte[] open(AeadCipher cipher, byte[] nonce, byte[] aad, byte[] sealed)
      throws AEADBadTagException {
    byte[] message = Arrays.copyOf(nonce, nonce.length + sealed.length);
    System.arraycopy(sealed, 0, message, nonce.length, sealed.length);
    return cipher.open(message, 0, aad, aad.length, nonce.length);
  }
}
