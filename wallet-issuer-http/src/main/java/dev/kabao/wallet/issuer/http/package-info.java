/**
 * The issuer SPI over signed HTTP and JSON, as {@code issuer-api.json} in this package specifies
 * it. For hosts that connect a wallet to a bank.
 */
@NullMarked
package dev.kabao.wallet.issuer.http;

import org.jspecify.annotations.NullMarked;
