/** The benchmarks' front door. For people who measure; nothing here is published. */
@NullMarked
package dev.kabao.wallet.benchmarks;

import org.jspecify.annotations.NullMarked;
