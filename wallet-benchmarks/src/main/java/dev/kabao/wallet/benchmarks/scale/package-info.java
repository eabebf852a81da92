/** What it costs that a store holds much. */
@NullMarked
package dev.kabao.wallet.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
