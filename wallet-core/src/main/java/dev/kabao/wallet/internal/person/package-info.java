/** Which documents tell of a person; how that is exported, and destroyed. Internal. */
@NullMarked
package dev.kabao.wallet.internal.person;

import org.jspecify.annotations.NullMarked;
