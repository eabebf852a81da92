/** The password SPI: hashing and measuring. For hosts that bring their own. */
@NullMarked
package dev.kabao.wallet.spi.password;

import org.jspecify.annotations.NullMarked;
