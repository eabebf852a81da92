/**
 * What a file of a bank or another wallet says, as an import takes it, and what became of it line
 * by line. For hosts, and for authors of a reader of some format.
 */
@NullMarked
package dev.kabao.wallet.bill.importing;

import org.jspecify.annotations.NullMarked;
