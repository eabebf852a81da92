/** The vault beside the ciphers it is made of, and beside Tink. For people who measure. */
@NullMarked
package dev.kabao.wallet.benchmarks.vault;

import org.jspecify.annotations.NullMarked;
