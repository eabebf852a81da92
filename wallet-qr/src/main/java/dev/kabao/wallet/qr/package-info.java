/** QR codes as PNG files and in a terminal, and back to text. For hosts and their tools. */
@NullMarked
package dev.kabao.wallet.qr;

import org.jspecify.annotations.NullMarked;
