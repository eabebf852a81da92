/** The front door: a platform of wallets, and one person's wallet. For hosts. */
@NullMarked
package dev.kabao.wallet;

import org.jspecify.annotations.NullMarked;
