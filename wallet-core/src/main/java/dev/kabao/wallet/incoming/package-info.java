/** Bank transfers that come in for the platform. For hosts and the people who run them. */
@NullMarked
package dev.kabao.wallet.incoming;

import org.jspecify.annotations.NullMarked;
