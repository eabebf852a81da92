/** How statements are read from the ledger. Internal. */
@NullMarked
package dev.kabao.wallet.internal.statement;

import org.jspecify.annotations.NullMarked;
