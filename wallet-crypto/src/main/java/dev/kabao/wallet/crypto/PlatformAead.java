package dev.kabao.wallet.crypto;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-GCM by the cipher of the Java platform. */
final class PlatformAead implements AeadCipher {
  private final Cipher cipher;
  private final WipeableKey key;

  PlatformAead(byte[] key) {
    this.key = new WipeableKey(key.clone());
    try {
      this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java platform has no AES-GCM.", e);
    }
  }

  @Override
  public void seal(
      byte[] message, int nonceAt, byte[] aad, int aadLength, byte[] plaintext, int bodyAt) {
    try {
      start(Cipher.ENCRYPT_MODE, message, nonceAt, aad, aadLength);
      cipher.doFinal(plaintext, 0, plaintext.length, message, bodyAt);
    } catch (InvalidAlgorithmParameterException e) {
      throw new IllegalStateException("The random source gave the same nonce twice.", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The platform's AES-GCM does not work.", e);
    }
  }

  @Override
  public byte[] open(byte[] message, int nonceAt, byte[] aad, int aadLength, int bodyAt)
      throws AEADBadTagException {
    int length = message.length - bodyAt;
    byte[] plaintext = new byte[length - TAG_BYTES];
    try {
      start(Cipher.DECRYPT_MODE, message, nonceAt, aad, aadLength);
      cipher.doFinal(message, bodyAt, length, plaintext, 0);
    } catch (AEADBadTagException e) {
      Arrays.fill(plaintext, (byte) 0);
      throw e;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The platform's AES-GCM does not work.", e);
    }
    return plaintext;
  }

  private void start(int mode, byte[] message, int nonceAt, byte[] aad, int aadLength)
      throws GeneralSecurityException {
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, message, nonceAt, NONCE_BYTES));
    cipher.updateAAD(aad, 0, aadLength);
  }

  @Override
  public void wipe() {
    key.destroy();
  }

  /** A key that can be wiped, which the platform's own {@code SecretKeySpec} cannot. */
  private static final class WipeableKey implements SecretKey {
    private static final long serialVersionUID = 1L;

    private final transient byte[] bytes;
    private transient boolean destroyed;

    WipeableKey(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public String getAlgorithm() {
      return "AES";
    }

    @Override
    public String getFormat() {
      return "RAW";
    }

    @Override
    public byte[] getEncoded() {
      if (destroyed) {
        throw new IllegalStateException("The key of this cipher is wiped.");
      }
      return bytes.clone();
    }

    @Override
    public void destroy() {
      destroyed = true;
      Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public boolean isDestroyed() {
      return destroyed;
    }
  }
}
