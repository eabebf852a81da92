/**
 * Whom a payer can trust: registered payees, names and links that look like others, and payments
 * that can still be taken back. For hosts.
 */
@NullMarked
package dev.kabao.wallet.trust;

import org.jspecify.annotations.NullMarked;
