/** A busy year taken in from a file, beside transactions written by hand. */
@NullMarked
package dev.kabao.wallet.benchmarks.bills;

import org.jspecify.annotations.NullMarked;
