package dev.kabao.wallet.crypto;

import dev.kabao.wallet.spi.vault.KeySource;
import dev.kabao.wallet.value.Secret;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The key sources that come with the SDK; {@link Pkcs11Token} has those of hardware modules, and
 * {@link KeyShares} those of several people together. A host's own key management service is a
 * {@link KeySource} that the host writes.
 */
public final class KeySources {
  private KeySources() {}

  /**
   * A passphrase.
   *
   * @param passphrase is not copied, nor closed: the caller closes it when the source is used no
   *     more. Unicode is taken as it is, without normalization.
   * @param options what it costs to guess at, and the randomness
   * @throws IllegalArgumentException if it is empty
   */
  public static KeySource passphrase(Secret passphrase, VaultOptions options) {
    return new PassphraseSource(passphrase, options.passphraseCost(), options.random());
  }

  /**
   * An AES key in a PKCS#12 file, as {@code keytool -genseckey -keyalg AES -keysize 256} makes it.
   * The file is read at each call.
   *
   * @param password of the file and of the key in it; not copied, nor closed: the caller closes it
   *     when the source is used no more
   * @param alias the key's name
   */
  public static KeySource pkcs12(Path file, Secret password, String alias) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(alias, "alias");
    return KeyStoreSources.pkcs12(file, password, alias, RandomSource.os());
  }

  /** The same with {@link VaultOptions#defaults()}. */
  public static KeySource passphrase(Secret passphrase) {
    return passphrase(passphrase, VaultOptions.defaults());
  }
}
