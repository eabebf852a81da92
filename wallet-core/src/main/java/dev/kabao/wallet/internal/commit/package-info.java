/** Group commit and request claims. Internal. */
@NullMarked
package dev.kabao.wallet.internal.commit;

import org.jspecify.annotations.NullMarked;
