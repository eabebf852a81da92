/**
 * Values of the double-entry ledger: accounts, transfers, balances and entries. For hosts that read
 * it and for store authors.
 */
@NullMarked
package dev.kabao.wallet.ledger;

import org.jspecify.annotations.NullMarked;
