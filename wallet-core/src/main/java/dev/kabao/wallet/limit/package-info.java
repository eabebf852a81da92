/** The default rule set of limits, and limits as people see them. For hosts. */
@NullMarked
package dev.kabao.wallet.limit;

import org.jspecify.annotations.NullMarked;
