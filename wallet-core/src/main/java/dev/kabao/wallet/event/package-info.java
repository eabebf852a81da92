/** The facts that a platform tells, and who listens to them. For hosts. */
@NullMarked
package dev.kabao.wallet.event;

import org.jspecify.annotations.NullMarked;
