package dev.kabao.wallet.spi.password;

import dev.kabao.wallet.value.Secret;

/**
 * Hashes passwords slowly, so that guessing them from what is stored is dear.
 *
 * <p>Thread-safe. What it is given has been keyed with the vault before (a pepper), so that a thief
 * of the store alone cannot guess at all.
 */
public interface PasswordHasher {

  /** What a check came to. */
  enum Match {
    /** It is another password. */
    NO,
    /** It is this password. */
    YES,
    /**
     * It is this password, and was hashed by parameters that are not those of now: hash it anew.
     */
    YES_BUT_OLD
  }

  /**
   * Hashes a password with a fresh salt and the parameters of now.
   *
   * @return at most 200 ASCII characters that name algorithm, parameters and salt
   */
  String hash(Secret password);

  /**
   * Compares, in constant time for equal parameters.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code DOCUMENT_UNREADABLE} if {@code hash} is
   *     not of this hasher
   */
  Match check(Secret password, String hash);
}
