package dev.kabao.wallet.crypto;

import dev.kabao.wallet.spi.vault.KeySource;
import dev.kabao.wallet.value.WalletException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.Provider;
import java.security.ProviderException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * A key source around an AES key that somebody else keeps: it wraps with AES-GCM, which NIST SP
 * 800-38F section 3.1 allows for wrapping keys, inside whatever provider holds the key. What is
 * wrapped: the format's version, 1 (1 byte), nonce (12), ciphertext and tag.
 */
final class AesKeySource implements KeySource {
  private static final byte FORMAT_VERSION = 1;
  private static final int NONCE_AT = 1;
  private static final int BODY_AT = NONCE_AT + AeadCipher.NONCE_BYTES;

  private final String kind;
  private final KeyHandle handle;
  private final RandomSource random;

  /** Gets the key for one call; what it throws says why not. */
  interface KeyHandle {
    /** The key, and the provider that it lives in; null for the platform's own choice. */
    Held get() throws GeneralSecurityException;
  }

  /** A key and where it lives. */
  record Held(Key key, @Nullable Provider provider) {}

  AesKeySource(String kind, KeyHandle handle, RandomSource random) {
    this.kind = kind;
    this.handle = handle;
    this.random = random;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public byte[] wrap(byte[] key) {
    WrapSuites.of(key.length);
    byte[] nonce = new byte[AeadCipher.NONCE_BYTES];
    random.fill(nonce);
    byte[] body = run(Cipher.ENCRYPT_MODE, nonce, key);
    return ByteBuffer.allocate(BODY_AT + body.length)
        .put(FORMAT_VERSION)
        .put(nonce)
        .put(body)
        .array();
  }

  @Override
  public byte[] unwrap(byte[] wrapped) {
    if (!WrapSuites.isKeyLength(wrapped.length - BODY_AT - AeadCipher.TAG_BYTES)
        || wrapped[0] != FORMAT_VERSION) {
      throw new IllegalArgumentException("its wrapped key has a form that is not known");
    }
    byte[] nonce = Arrays.copyOfRange(wrapped, NONCE_AT, BODY_AT);
    return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(wrapped, BODY_AT, wrapped.length));
  }

  private byte[] run(int mode, byte[] nonce, byte[] input) {
    try {
      Held held = handle.get();
      Cipher cipher =
          held.provider() == null
              ? Cipher.getInstance("AES/GCM/NoPadding")
              : Cipher.getInstance("AES/GCM/NoPadding", held.provider());
      cipher.init(mode, held.key(), new GCMParameterSpec(AeadCipher.TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (AEADBadTagException e) {
      // Without the cause: nothing of a token's own words belongs here.
      throw Failures.sourceWrong(kind);
    } catch (WalletException e) {
      throw e;
    } catch (GeneralSecurityException | ProviderException e) {
      throw Failures.sourceFailed(kind, e.getClass().getSimpleName(), null);
    }
  }
}
