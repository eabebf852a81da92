/**
 * Small values that everything shares: ids, secrets, texts and errors. For hosts and for SPI
 * authors.
 */
@NullMarked
package dev.kabao.wallet.value;

import org.jspecify.annotations.NullMarked;
