/** What all services of one platform share. Internal. */
@NullMarked
package dev.kabao.wallet.internal.platform;

import org.jspecify.annotations.NullMarked;
