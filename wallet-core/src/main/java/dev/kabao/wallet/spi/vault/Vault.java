package dev.kabao.wallet.spi.vault;

import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.util.Optional;

/**
 * Keeps personal data unreadable in the store: wraps a data key for each wallet under a wrapping
 * key that the store never sees, and makes blind indexes.
 *
 * <p>Thread-safe. Nulls are refused and never returned. Failures are {@link
 * dev.kabao.wallet.value.WalletException}s that never say anything of the value.
 */
public interface Vault extends AutoCloseable {

  /**
   * Makes a new random data key for a wallet.
   *
   * @return the key, wrapped for storage; it names its suite and the version of the wrapping key,
   *     and can be unwrapped for this wallet only
   */
  byte[] newDataKey(WalletId wallet);

  /**
   * Unwraps a wallet's data key; the caller closes it.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code SEAL_BROKEN} if it was changed or belongs
   *     to another wallet, {@code KEY_MISSING} if the wrapping key is not at hand
   */
  DataKey unwrap(WalletId wallet, byte[] wrapped);

  /**
   * The same data key, wrapped by the wrapping key of now, without showing it to anybody. What it
   * sealed before opens as it did.
   *
   * @return the new wrapped form; empty if the wrapping key of now has wrapped it already
   * @throws dev.kabao.wallet.value.WalletException as {@link #unwrap} does
   */
  Optional<byte[]> rewrap(WalletId wallet, byte[] wrapped);

  /**
   * A new data key for the wallet, which seals from now on; those of before stay with it, for
   * opening.
   *
   * @return all of them, wrapped by the wrapping key of now
   * @throws dev.kabao.wallet.value.WalletException as {@link #unwrap} does
   */
  byte[] renewDataKey(WalletId wallet, byte[] wrapped);

  /**
   * The newest data key alone: what others of the wallet sealed cannot be opened with it.
   *
   * @return it, wrapped by the wrapping key of now
   * @throws dev.kabao.wallet.value.WalletException as {@link #unwrap} does
   */
  byte[] newestDataKey(WalletId wallet, byte[] wrapped);

  /**
   * The version of the wrapping key that wrapped this.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code SEAL_BROKEN} if it is no wrapped key
   */
  int wrappingKeyOf(byte[] wrapped);

  /** The version of the wrapping key that wraps new data keys. */
  int wrappingKey();

  /**
   * The keyed hash under which a value can be looked up without being seen (HMAC over the whole
   * value, with a key that never leaves the vault).
   *
   * @param purpose what the index is for, for example {@code card-number}; equal values give
   *     different hashes for different purposes
   * @param value the value in its one normal form
   * @return 32 bytes
   */
  byte[] blindIndex(String purpose, Secret value);

  /** The public key of this platform's signatures; the same as long as the keyring is. */
  VerifyKey verifyKey();

  /**
   * Signs a message as this platform: with a private key that never leaves the vault.
   *
   * @param message the message, which is not kept
   * @return the signature: 64 bytes for Ed25519
   */
  byte[] sign(byte[] message);

  /**
   * Whether a signature is that of {@code key} over this very message. Needs no private key. Every
   * vault knows {@link VerifyKey#ED25519}; device keys need the others too.
   *
   * @return false for any other signature, whatever its length or form; for a key that is no point
   *     of its curve, or one whose signatures prove nothing; and for an algorithm that the vault
   *     does not know
   */
  boolean verify(VerifyKey key, byte[] message, byte[] signature);

  /**
   * Wipes all keys, those of the data keys handed out too; every later call, of theirs too, fails
   * with {@code CLOSED}. A second close does nothing.
   */
  @Override
  void close();
}
