/**
 * The passkey SPI: the ceremonies of WebAuthn. For authors of a connector to a WebAuthn library.
 */
@NullMarked
package dev.kabao.wallet.spi.passkey;

import org.jspecify.annotations.NullMarked;
