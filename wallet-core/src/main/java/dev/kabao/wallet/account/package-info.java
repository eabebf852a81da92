/** Accounts: registering, signing in, passwords, payment PINs and recovery. For hosts. */
@NullMarked
package dev.kabao.wallet.account;

import org.jspecify.annotations.NullMarked;
