/** Sessions and the devices they are on. For hosts. */
@NullMarked
package dev.kabao.wallet.session;

import org.jspecify.annotations.NullMarked;
