/**
 * Statements: what came into a wallet and left it in a span of days, tied to the ledger. For hosts;
 * {@code wallet-statement} writes them as CSV, JSON, HTML and PDF.
 */
@NullMarked
package dev.kabao.wallet.statement;

import org.jspecify.annotations.NullMarked;
