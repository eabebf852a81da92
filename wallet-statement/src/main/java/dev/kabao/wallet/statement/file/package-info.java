/** Writes statements as CSV, JSON, HTML and PDF. For hosts. */
@NullMarked
package dev.kabao.wallet.statement.file;

import org.jspecify.annotations.NullMarked;
