/** The biller SPI: what is owed to a utility, a school or the like. For authors of a connector. */
@NullMarked
package dev.kabao.wallet.spi.biller;

import org.jspecify.annotations.NullMarked;
