/** The issuer SPI: what a bank must be able to do for a wallet. For authors of a connector. */
@NullMarked
package dev.kabao.wallet.spi.issuer;

import org.jspecify.annotations.NullMarked;
