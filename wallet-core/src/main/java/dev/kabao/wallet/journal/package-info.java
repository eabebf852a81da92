/** What a store's journal tells: heads, and what a check of it found. For hosts. */
@NullMarked
package dev.kabao.wallet.journal;

import org.jspecify.annotations.NullMarked;
