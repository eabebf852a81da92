/** The storage SPI: one page of reads and one door for every write. For authors of a store. */
@NullMarked
package dev.kabao.wallet.spi.store;

import org.jspecify.annotations.NullMarked;
