/** What money is spent on and comes from: categories, and what goes into which. For hosts. */
@NullMarked
package dev.kabao.wallet.category;

import org.jspecify.annotations.NullMarked;
