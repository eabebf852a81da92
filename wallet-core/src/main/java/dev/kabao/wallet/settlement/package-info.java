/** Closing the books with a bank's daily file. For hosts and the people who run them. */
@NullMarked
package dev.kabao.wallet.settlement;

import org.jspecify.annotations.NullMarked;
