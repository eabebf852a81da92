/**
 * The vault whose keys lie in a file sealed by a passphrase. For hosts that build a wallet; authors
 * of another key source implement {@link dev.kabao.wallet.spi.vault.Vault} instead.
 */
@NullMarked
package dev.kabao.wallet.crypto;

import org.jspecify.annotations.NullMarked;
