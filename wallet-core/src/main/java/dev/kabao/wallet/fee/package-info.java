/** A fee schedule as a table. For hosts that charge fees. */
@NullMarked
package dev.kabao.wallet.fee;

import org.jspecify.annotations.NullMarked;
