/** Points and the programmes that give them out, and what a payment would take. For hosts. */
@NullMarked
package dev.kabao.wallet.reward;

import org.jspecify.annotations.NullMarked;
