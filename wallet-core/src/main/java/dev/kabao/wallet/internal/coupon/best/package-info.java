/** The best legal combination of coupons: pure functions of values. Not for hosts. */
@NullMarked
package dev.kabao.wallet.internal.coupon.best;

import org.jspecify.annotations.NullMarked;
