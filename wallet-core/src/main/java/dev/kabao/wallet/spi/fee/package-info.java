/** The fee SPI: what a movement costs its holder. For hosts that charge fees. */
@NullMarked
package dev.kabao.wallet.spi.fee;

import org.jspecify.annotations.NullMarked;
