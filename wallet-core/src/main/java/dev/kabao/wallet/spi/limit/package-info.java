/** The limit SPI: how much may move, and since when that is counted. For authors of a rule set. */
@NullMarked
package dev.kabao.wallet.spi.limit;

import org.jspecify.annotations.NullMarked;
