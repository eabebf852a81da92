/** What slows guessing down. Not for hosts. */
@NullMarked
package dev.kabao.wallet.internal.guard;

import org.jspecify.annotations.NullMarked;
