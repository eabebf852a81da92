/** One-time passwords of RFC 4226 and RFC 6238. Not for hosts. */
@NullMarked
package dev.kabao.wallet.internal.otp;

import org.jspecify.annotations.NullMarked;
