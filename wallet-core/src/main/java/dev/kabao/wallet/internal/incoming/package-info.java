/** Notices of issuers, and bank transfers that come in. Internal. */
@NullMarked
package dev.kabao.wallet.internal.incoming;

import org.jspecify.annotations.NullMarked;
