package dev.kabao.wallet.spi.vault;

import java.util.SortedSet;

/**
 * The wrapping keys of a vault, as whoever looks after them changes them: adds a new one, and takes
 * an old one away once nothing needs it any more.
 *
 * <p>A change is durable before the method returns and before the vault uses it, so that a crash
 * never leaves a data key wrapped by a wrapping key that is gone. Thread-safe. Failures are {@link
 * dev.kabao.wallet.value.WalletException}s, after which nothing has changed.
 */
public interface WrappingKeys {

  /** The version of the one that wraps new data keys. */
  int current();

  /** The versions of all, the current one too; larger ones are newer. */
  SortedSet<Integer> versions();

  /**
   * Adds a new wrapping key, which wraps new data keys from now on; the others stay, for opening.
   *
   * @return its version
   */
  int renew();

  /**
   * Takes a wrapping key away for good. Whatever it alone wraps cannot be opened afterwards,
   * neither here nor in a backup of the store: {@code Wallets.keys()} looks first whether it is
   * needed.
   *
   * @throws IllegalArgumentException if it is the current one
   */
  void retire(int version);
}
