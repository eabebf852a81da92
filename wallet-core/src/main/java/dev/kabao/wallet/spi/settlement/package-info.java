/**
 * An issuer's daily file of what moved at its end, as a reconciliation reads it. For authors of a
 * reader of some bank's format.
 */
@NullMarked
package dev.kabao.wallet.spi.settlement;

import org.jspecify.annotations.NullMarked;
