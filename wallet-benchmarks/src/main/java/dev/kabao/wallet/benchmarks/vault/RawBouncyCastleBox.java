package dev.kabao.wallet.benchmarks.vault;

import java.security.SecureRandom;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.modes.gcm.Tables8kGCMMultiplier;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** GCM by hand, as fast as it can be had: one cipher, whose key stays loaded. */
final class RawBouncyCastleBox implements Box {
  private final GCMModeCipher gcm;
  private final SecureRandom random = new SecureRandom();
  private final byte[] aad;

  private RawBouncyCastleBox(GCMModeCipher gcm, int keyBytes, int aadBytes) {
    this.gcm = gcm;
    KeyParameter key = new KeyParameter(Box.random(keyBytes));
    gcm.init(false, new ParametersWithIV(key, new byte[NONCE_BYTES]));
    aad = Box.random(aadBytes);
  }

  /** As Bouncy Castle comes, and without associated data. */
  static Box plain(BlockCipher cipher, int keyBytes) {
    return new RawBouncyCastleBox(GCMBlockCipher.newInstance(cipher), keyBytes, 0);
  }

  /** Exactly as the vault uses it: with its tables, and as much associated data. */
  static Box likeTheVault(BlockCipher cipher, int keyBytes, int aadBytes) {
    GCMModeCipher gcm = GCMBlockCipher.newInstance(cipher, new Tables8kGCMMultiplier());
    return new RawBouncyCastleBox(gcm, keyBytes, aadBytes);
  }

  @Override
  public byte[] seal(byte[] plaintext) throws InvalidCipherTextException {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    gcm.init(true, new ParametersWithIV(null, nonce));
    gcm.processAADBytes(aad, 0, aad.length);
    byte[] sealed = new byte[NONCE_BYTES + plaintext.length + TAG_BYTES];
    System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
    int written = gcm.processBytes(plaintext, 0, plaintext.length, sealed, NONCE_BYTES);
    gcm.doFinal(sealed, NONCE_BYTES + written);
    return sealed;
  }

  @Override
  public byte[] open(byte[] sealed) throws InvalidCipherTextException {
    gcm.init(false, new ParametersWithIV(null, sealed, 0, NONCE_BYTES));
    gcm.processAADBytes(aad, 0, aad.length);
    byte[] plaintext = new byte[sealed.length - NONCE_BYTES - TAG_BYTES];
    int length = sealed.length - NONCE_BYTES;
    int written = gcm.processBytes(sealed, NONCE_BYTES, length, plaintext, 0);
    gcm.doFinal(plaintext, written);
    return plaintext;
  }
}
