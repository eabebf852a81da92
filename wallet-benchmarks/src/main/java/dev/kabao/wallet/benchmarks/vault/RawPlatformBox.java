package dev.kabao.wallet.benchmarks.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-GCM of the Java platform by hand, with one cipher object. */
final class RawPlatformBox implements Box {
  private final Cipher cipher;
  private final SecretKeySpec key = new SecretKeySpec(Box.random(32), "AES");
  private final SecureRandom random = new SecureRandom();

  RawPlatformBox() throws GeneralSecurityException {
    cipher = Cipher.getInstance("AES/GCM/NoPadding");
  }

  @Override
  public byte[] seal(byte[] plaintext) throws GeneralSecurityException {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
    byte[] sealed = new byte[NONCE_BYTES + plaintext.length + TAG_BYTES];
    System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
    cipher.doFinal(plaintext, 0, plaintext.length, sealed, NONCE_BYTES);
    return sealed;
  }

  @Override
  public byte[] open(byte[] sealed) throws GeneralSecurityException {
    GCMParameterSpec nonce = new GCMParameterSpec(8 * TAG_BYTES, sealed, 0, NONCE_BYTES);
    cipher.init(Cipher.DECRYPT_MODE, key, nonce);
    return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
  }
}
