package dev.kabao.wallet.crypto;

import dev.kabao.wallet.spi.vault.KeySource;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * A hardware security module, reached by PKCS#11 through the Java platform's own SunPKCS11
 * provider, of which this makes an instance for itself: none is installed. The AES key stays in the
 * token, and wraps there.
 *
 * <p>Thread-safe. The session with the token stays open until the process ends: PKCS#11 knows one
 * login per process and token, and others of the process may use it too.
 */
public final class Pkcs11Token {
  static final String KIND = "pkcs11";

  /** What a key is that the token makes: it never leaves the token. */
  private static final String MADE_KEYS =
      """
      attributes(generate,CKO_SECRET_KEY,CKK_AES)={
      CKA_TOKEN=true
      CKA_PRIVATE=true
      CKA_SENSITIVE=true
      CKA_EXTRACTABLE=false
      CKA_ENCRYPT=true
      CKA_DECRYPT=true
      }
      """;

  private static final int KEY_BITS = 256;

  private final Provider provider;
  private final KeyStore keys;

  private Pkcs11Token(Provider provider, KeyStore keys) {
    this.provider = provider;
    this.keys = keys;
  }

  /**
   * Logs in to a token.
   *
   * @param library the module's PKCS#11 library
   * @param slot the slot's number, as the module's own tools show it
   * @param pin the user's PIN, which is not kept, nor closed
   * @throws WalletException {@code KEY_SOURCE_WRONG} if the PIN is wrong, {@code KEY_SOURCE_FAILED}
   *     if the token does not answer, or this Java has no SunPKCS11
   */
  public static Pkcs11Token login(Path library, long slot, Secret pin) {
    Objects.requireNonNull(library, "library");
    Provider blank = Security.getProvider("SunPKCS11");
    if (blank == null) {
      throw Failures.sourceFailed(KIND, "this Java has no SunPKCS11 provider", null);
    }
    char[] chars = pin.read(char[]::clone);
    try {
      Provider provider =
          blank.configure(
              "--name=kabao-%d\nlibrary=%s\nslot=%d\n%s"
                  .formatted(slot, library.toAbsolutePath(), slot, MADE_KEYS));
      KeyStore keys = KeyStore.getInstance("PKCS11", provider);
      keys.load(null, chars);
      return new Pkcs11Token(provider, keys);
    } catch (IOException e) {
      if (e.getCause() instanceof GeneralSecurityException) {
        throw Failures.sourceWrong(KIND);
      }
      throw failed(e);
    } catch (GeneralSecurityException
        | ProviderException
        | InvalidParameterException
        | UnsupportedOperationException e) {
      throw failed(e);
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  /**
   * Lets the token make an AES key of 256 bits that never leaves it.
   *
   * @param alias its name there
   * @throws WalletException {@code KEY_SOURCE_FAILED} if the token has one of that name already, or
   *     cannot make one
   */
  public void createKey(String alias) {
    try {
      if (keys.containsAlias(alias)) {
        throw Failures.sourceFailed(KIND, "it has a key of that name already", null);
      }
      KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
      generator.init(KEY_BITS);
      SecretKey made = generator.generateKey();
      keys.setKeyEntry(alias, made, null, null);
    } catch (GeneralSecurityException | ProviderException e) {
      throw failed(e);
    }
  }

  /** The token's key of that name as a key source; it is looked up at each call. */
  public KeySource key(String alias) {
    Objects.requireNonNull(alias, "alias");
    return new AesKeySource(
        KIND, () -> new AesKeySource.Held(find(alias), provider), RandomSource.os());
  }

  private Key find(String alias) throws GeneralSecurityException {
    return KeyStoreSources.aes(KIND, keys.getKey(alias, null));
  }

  private static WalletException failed(Exception e) {
    return Failures.sourceFailed(KIND, e.getClass().getSimpleName(), null);
  }
}
