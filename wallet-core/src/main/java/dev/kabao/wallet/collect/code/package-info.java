/**
 * What payers and payees scan: merchant-presented codes, signed payment requests as code and as
 * link, and a payer's one-time codes. For hosts; nothing in it does I/O.
 */
@NullMarked
package dev.kabao.wallet.collect.code;

import org.jspecify.annotations.NullMarked;
