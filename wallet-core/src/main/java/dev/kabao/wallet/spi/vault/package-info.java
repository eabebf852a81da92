/**
 * The vault SPI: sealing personal data and blind indexes. For authors of a vault or a key source.
 */
@NullMarked
package dev.kabao.wallet.spi.vault;

import org.jspecify.annotations.NullMarked;
