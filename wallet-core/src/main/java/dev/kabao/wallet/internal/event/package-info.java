/** How events reach their listeners. Internal. */
@NullMarked
package dev.kabao.wallet.internal.event;

import org.jspecify.annotations.NullMarked;
