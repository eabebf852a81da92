/** Comparing banks' daily files with the books. Internal. */
@NullMarked
package dev.kabao.wallet.internal.settlement;

import org.jspecify.annotations.NullMarked;
