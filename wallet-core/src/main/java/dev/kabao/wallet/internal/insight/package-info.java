/** Sums over what wallets spend and earn, kept in the ledger. Internal. */
@NullMarked
package dev.kabao.wallet.internal.insight;

import org.jspecify.annotations.NullMarked;
