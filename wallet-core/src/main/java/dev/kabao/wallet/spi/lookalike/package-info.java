/**
 * How texts that look alike are found. For hosts who bring a larger table than the built-in one.
 */
@NullMarked
package dev.kabao.wallet.spi.lookalike;

import org.jspecify.annotations.NullMarked;
