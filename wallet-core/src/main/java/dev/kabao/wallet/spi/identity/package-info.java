/** The identity SPI: whether somebody is who they say. For hosts that let people recover access. */
@NullMarked
package dev.kabao.wallet.spi.identity;

import org.jspecify.annotations.NullMarked;
