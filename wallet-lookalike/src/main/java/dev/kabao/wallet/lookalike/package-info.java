/** Look-alike texts by Unicode's own table. For hosts that show names from all over the world. */
@NullMarked
package dev.kabao.wallet.lookalike;

import org.jspecify.annotations.NullMarked;
