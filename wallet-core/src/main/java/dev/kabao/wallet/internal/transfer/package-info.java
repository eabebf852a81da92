/** How transfers between people are carried out. Internal. */
@NullMarked
package dev.kabao.wallet.internal.transfer;

import org.jspecify.annotations.NullMarked;
