/** Coupons: what they are worth, who holds them, and the best of them for a payment. For hosts. */
@NullMarked
package dev.kabao.wallet.coupon;

import org.jspecify.annotations.NullMarked;
