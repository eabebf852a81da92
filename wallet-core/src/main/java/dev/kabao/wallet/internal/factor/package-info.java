/** How factors are enrolled, kept and checked. Not for hosts. */
@NullMarked
package dev.kabao.wallet.internal.factor;

import org.jspecify.annotations.NullMarked;
