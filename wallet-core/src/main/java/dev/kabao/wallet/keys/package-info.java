/** Keys that live long: how they are changed while the platform runs. For hosts' operators. */
@NullMarked
package dev.kabao.wallet.keys;

import org.jspecify.annotations.NullMarked;
