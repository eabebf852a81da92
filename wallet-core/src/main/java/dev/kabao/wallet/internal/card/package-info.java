/** How cards are bound, unbound and resolved. Internal. */
@NullMarked
package dev.kabao.wallet.internal.card;

import org.jspecify.annotations.NullMarked;
