/** How acts are judged, and how more proof is asked for. Not for hosts. */
@NullMarked
package dev.kabao.wallet.internal.risk;

import org.jspecify.annotations.NullMarked;
