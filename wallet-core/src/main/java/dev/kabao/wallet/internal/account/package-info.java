/** Accounts, passwords, payment PINs and the notices about them. Not for hosts. */
@NullMarked
package dev.kabao.wallet.internal.account;

import org.jspecify.annotations.NullMarked;
