/** How keys are changed while the platform runs. Internal. */
@NullMarked
package dev.kabao.wallet.internal.keys;

import org.jspecify.annotations.NullMarked;
