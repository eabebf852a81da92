/** Money between people: by phone or wallet, and to bank cards. For hosts. */
@NullMarked
package dev.kabao.wallet.transfer;

import org.jspecify.annotations.NullMarked;
