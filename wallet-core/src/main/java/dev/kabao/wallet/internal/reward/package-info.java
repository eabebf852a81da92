/** Points at rest: programmes, lots, and what moves them. Internal. */
@NullMarked
package dev.kabao.wallet.internal.reward;

import org.jspecify.annotations.NullMarked;
