package dev.kabao.wallet.spi.vault;

/**
 * What unlocks a keyring: wraps the key that seals the keyring's file, and unwraps it again. A
 * passphrase, a key store, a hardware module, or the host's own key management service.
 *
 * <p>Security guarantees asked for: what was wrapped can neither be read nor be changed unnoticed
 * without what the source stands for, which never leaves it. Each call of {@link #wrap} may give
 * something else. Thread-safe; nulls are refused and never returned.
 *
 * <p>Failures are {@link dev.kabao.wallet.value.WalletException}s that say nothing of a key: {@code
 * KEY_SOURCE_FAILED} when the source did not do its work, which may be tried again.
 */
public interface KeySource {

  /**
   * The kind of source, which the file names, so that a person who opens it with something else is
   * told what it needs: 1 to 32 small letters, digits and dashes.
   */
  String kind();

  /**
   * Wraps a key.
   *
   * @param key 16 or 32 random bytes; the caller wipes them
   * @return the wrapped key with all that {@link #unwrap} needs but the secret itself: at most 4096
   *     bytes, kept in the open
   */
  byte[] wrap(byte[] key);

  /**
   * Unwraps what {@link #wrap} gave, perhaps in another process years ago.
   *
   * @return the key, in an array that the caller owns and must wipe
   * @throws dev.kabao.wallet.value.WalletException {@code KEY_SOURCE_WRONG} (of a passphrase:
   *     {@code PASSPHRASE_WRONG}) if it was wrapped by something else, or changed
   * @throws IllegalArgumentException if it is none that a source of this kind made, with a message
   *     that says why in the middle of a sentence
   */
  byte[] unwrap(byte[] wrapped);
}
