/** The risk SPI: what an act needs before it is done. For hosts with rules of their own. */
@NullMarked
package dev.kabao.wallet.spi.risk;

import org.jspecify.annotations.NullMarked;
