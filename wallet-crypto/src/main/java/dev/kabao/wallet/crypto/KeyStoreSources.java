package dev.kabao.wallet.crypto;

import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;

/** AES keys in PKCS#12 files (RFC 7292), which are read anew for each call. */
final class KeyStoreSources {
  static final String KIND = "pkcs12";

  private KeyStoreSources() {}

  static AesKeySource pkcs12(Path file, Secret password, String alias, RandomSource random) {
    return new AesKeySource(
        KIND, () -> new AesKeySource.Held(key(file, password, alias), null), random);
  }

  private static Key key(Path file, Secret password, String alias) throws GeneralSecurityException {
    char[] chars = password.read(char[]::clone);
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, chars);
      return aes(KIND, store.getKey(alias, chars));
    } catch (IOException e) {
      if (e.getCause() instanceof UnrecoverableKeyException) {
        throw Failures.sourceWrong(KIND);
      }
      throw Failures.sourceFailed(KIND, KeyringFile.reason(e), null);
    } catch (UnrecoverableKeyException e) {
      throw Failures.sourceWrong(KIND);
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  /** Refuses anything but an AES key. */
  static Key aes(String kind, @org.jspecify.annotations.Nullable Key key) {
    if (key == null) {
      throw Failures.sourceFailed(kind, "it has no key of that name", null);
    }
    if (!key.getAlgorithm().equals("AES")) {
      throw Failures.sourceFailed(kind, "the key of that name is no AES key", null);
    }
    return key;
  }
}
