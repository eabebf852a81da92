/** Coupons: issued, locked, used, given back, expired and taken back. Not for hosts. */
@NullMarked
package dev.kabao.wallet.internal.coupon;

import org.jspecify.annotations.NullMarked;
