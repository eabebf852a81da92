/** How payments are carried out and resolved. Internal. */
@NullMarked
package dev.kabao.wallet.internal.payment;

import org.jspecify.annotations.NullMarked;
