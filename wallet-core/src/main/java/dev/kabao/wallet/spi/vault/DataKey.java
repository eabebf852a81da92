package dev.kabao.wallet.spi.vault;

/**
 * A wallet's data key, in the clear in memory until it is closed: seals and opens field groups.
 *
 * <p>Security guarantees: what is sealed cannot be read, or changed unnoticed, without the key
 * (authenticated encryption); it opens only for the wallet of this key and the field for which it
 * was sealed. Sealing the same value twice gives two different results. The length of the value is
 * not hidden. Thread-safe.
 *
 * <p>While a wallet gets a new key, those before it are still here, and open what they sealed.
 */
public interface DataKey extends AutoCloseable {

  /**
   * Seals a value.
   *
   * @param field where the value belongs
   * @param plaintext the value, up to 1 MiB; the caller wipes it
   * @return the sealed value, which names its suite and key version
   * @throws IllegalArgumentException if the value is longer
   */
  byte[] seal(FieldRef field, byte[] plaintext);

  /**
   * Opens a sealed value.
   *
   * @return the value, in an array that the caller owns and must wipe
   * @throws dev.kabao.wallet.value.WalletException {@code SEAL_BROKEN} if even one bit was changed
   *     or it was sealed for another wallet, record or field; {@code KEY_MISSING} if it names
   *     another version of the key
   */
  byte[] open(FieldRef field, byte[] sealed);

  /**
   * Whether a value was sealed by the newest of the wallet's keys, which {@link #seal} uses. Looks
   * at what the value names, not whether it opens.
   */
  boolean isNewest(byte[] sealed);

  /** Whether there are keys before the newest, which only open what they sealed. */
  boolean hasOlder();

  /** Wipes the key; every later call fails with {@code CLOSED}. */
  @Override
  void close();
}
