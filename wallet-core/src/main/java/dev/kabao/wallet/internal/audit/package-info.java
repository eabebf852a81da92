/** The trail of a wallet, and the check of the journal. Internal. */
@NullMarked
package dev.kabao.wallet.internal.audit;

import org.jspecify.annotations.NullMarked;
