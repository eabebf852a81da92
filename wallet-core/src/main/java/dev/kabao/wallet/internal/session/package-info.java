/** Sessions: who acts, and whether they still may. Not for hosts. */
@NullMarked
package dev.kabao.wallet.internal.session;

import org.jspecify.annotations.NullMarked;
