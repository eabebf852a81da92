/** The contract of a vault, as tests. For authors of a vault or a key source. */
@NullMarked
package dev.kabao.wallet.testkit.vault;

import org.jspecify.annotations.NullMarked;
