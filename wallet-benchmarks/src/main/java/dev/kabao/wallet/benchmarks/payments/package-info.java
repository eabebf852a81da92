/** Durable payments per second, beside hand-written baselines on the same disk in the same run. */
@NullMarked
package dev.kabao.wallet.benchmarks.payments;

import org.jspecify.annotations.NullMarked;
