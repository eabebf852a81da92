/** The contract suite for billers. For authors of a connector to one. */
@NullMarked
package dev.kabao.wallet.testkit.biller;

import org.jspecify.annotations.NullMarked;
