/**
 * The contract suite of the issuer SPI. For authors of a connector: extend {@link
 * dev.kabao.wallet.testkit.issuer.IssuerContract} and give it a test bank's {@link
 * dev.kabao.wallet.testkit.issuer.BankHands}.
 */
@NullMarked
package dev.kabao.wallet.testkit.issuer;

import org.jspecify.annotations.NullMarked;
