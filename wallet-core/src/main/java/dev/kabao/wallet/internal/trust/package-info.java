/** Registered payees, complaints, and names and links that look like others. Internal. */
@NullMarked
package dev.kabao.wallet.internal.trust;

import org.jspecify.annotations.NullMarked;
