/** How payment requests, their codes and payer codes work. Internal. */
@NullMarked
package dev.kabao.wallet.internal.collect;

import org.jspecify.annotations.NullMarked;
