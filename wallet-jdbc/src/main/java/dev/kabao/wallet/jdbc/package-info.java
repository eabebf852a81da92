/**
 * The store on SQL: {@link dev.kabao.wallet.jdbc.SqliteStore} keeps everything in one local file.
 * For hosts that build their {@code Wallets}.
 */
@NullMarked
package dev.kabao.wallet.jdbc;

import org.jspecify.annotations.NullMarked;
