/** Factors: what people show to prove that it is they. For hosts. */
@NullMarked
package dev.kabao.wallet.factor;

import org.jspecify.annotations.NullMarked;
