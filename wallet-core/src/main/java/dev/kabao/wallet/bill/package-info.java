/**
 * Bills: what is owed and was paid, by whom they are made out, and what pays them by itself. For
 * hosts.
 */
@NullMarked
package dev.kabao.wallet.bill;

import org.jspecify.annotations.NullMarked;
