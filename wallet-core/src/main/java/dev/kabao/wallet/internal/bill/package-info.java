/** How bills are kept, listed, paid, split and taken in. Internal. */
@NullMarked
package dev.kabao.wallet.internal.bill;

import org.jspecify.annotations.NullMarked;
