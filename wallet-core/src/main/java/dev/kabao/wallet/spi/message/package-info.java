/** The message SPI: codes and notices to phones. For hosts that connect a gateway. */
@NullMarked
package dev.kabao.wallet.spi.message;

import org.jspecify.annotations.NullMarked;
