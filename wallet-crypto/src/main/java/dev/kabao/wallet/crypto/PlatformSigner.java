package dev.kabao.wallet.crypto;

import dev.kabao.wallet.spi.vault.VerifyKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Signs with Ed25519 (RFC 8032 section 5.1; neither the context nor the prehash variant).
 * Thread-safe.
 *
 * <p>The private key is HKDF of the keyring's root with the info {@code
 * kabao/platform-signature/1/Ed25519}. The root stays when wrapping keys change, so a keyring has
 * one public key for ever; and a private key that is derived need not be stored.
 */
final class PlatformSigner implements AutoCloseable {
  static final String ALGORITHM = "Ed25519";

  private static final String DOMAIN = "kabao/platform-signature/1/" + ALGORITHM;

  private final byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];

  /** Guarded by this. */
  private final byte[] privateKey;

  /** Guarded by this. */
  private boolean closed;

  /**
   * A signer with a copy of this private key.
   *
   * @param privateKey the 32 bytes from which RFC 8032 derives everything else
   */
  PlatformSigner(byte[] privateKey) {
    this.privateKey = privateKey.clone();
    Ed25519.generatePublicKey(this.privateKey, 0, publicKey, 0);
  }

  /** The signer of the keyring with this root. */
  static PlatformSigner derive(Suite suite, byte[] root) {
    byte[] info = DOMAIN.getBytes(StandardCharsets.US_ASCII);
    byte[] key = Hkdf.derive(suite, root, new byte[0], info, Ed25519.SECRET_KEY_SIZE);
    try {
      return new PlatformSigner(key);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  synchronized VerifyKey verifyKey() {
    requireOpen();
    return new VerifyKey(ALGORITHM, publicKey);
  }

  byte[] sign(byte[] message) {
    // Ed25519 reads a message twice. Two signatures with one nonce, over a message that a caller
    // changed in between, would give the private key away.
    byte[] fixed = message.clone();
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    byte[] key = borrowKey();
    try {
      Ed25519.sign(key, 0, publicKey, 0, fixed, 0, fixed.length, signature, 0);
      return signature;
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private synchronized byte[] borrowKey() {
    requireOpen();
    return privateKey.clone();
  }

  private void requireOpen() {
    if (closed) {
      throw Failures.closed("vault");
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(privateKey, (byte) 0);
  }
}
