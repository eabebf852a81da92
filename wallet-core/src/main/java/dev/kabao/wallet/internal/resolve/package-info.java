/** Finding and deciding what is not decided. Internal. */
@NullMarked
package dev.kabao.wallet.internal.resolve;

import org.jspecify.annotations.NullMarked;
