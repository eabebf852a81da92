/** Binding cards, listing them, and ending them. For hosts. */
@NullMarked
package dev.kabao.wallet.card;

import org.jspecify.annotations.NullMarked;
