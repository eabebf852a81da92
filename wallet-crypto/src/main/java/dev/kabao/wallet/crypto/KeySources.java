package dev.kabao.wallet.crypto;

import dev.kabao.wallet.spi.vault.KeySource;
import dev.kabao.wallet.value.Secret;

/**
 * The key sources that come with the SDK. A host's own key management service is a {@link
 * KeySource} that the host writes.
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

  /** The same with {@link VaultOptions#defaults()}. */
  public static KeySource passphrase(Secret passphrase) {
    return passphrase(passphrase, VaultOptions.defaults());
  }
}
