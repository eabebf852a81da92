/** The risk policy that comes with the SDK, as a table. */
@NullMarked
package dev.kabao.wallet.risk;

import org.jspecify.annotations.NullMarked;
