/** Paying, topping up, and looking payments up. For hosts. */
@NullMarked
package dev.kabao.wallet.payment;

import org.jspecify.annotations.NullMarked;
