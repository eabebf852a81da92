/** Who did what, when and from where, and the proof that nobody changed the record. For hosts. */
@NullMarked
package dev.kabao.wallet.audit;

import org.jspecify.annotations.NullMarked;
