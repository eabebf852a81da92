/**
 * Collecting money: payment requests, their codes and links, and one-time payer codes. For hosts.
 */
@NullMarked
package dev.kabao.wallet.collect;

import org.jspecify.annotations.NullMarked;
