package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * Turns what SQLite and the file system report into the SDK's errors. SQLite's own messages name
 * tables and columns and never hold a bound value; they go along as the cause.
 */
final class Failures {
  /** The lowest byte of an extended result code is the primary one (sqlite.org/rescode.html). */
  private static final int PRIMARY = 0xff;

  private Failures() {}

  static WalletException of(Path file, Exception failure) {
    if (failure instanceof WalletException known) {
      return known;
    }
    if (failure instanceof DamagedRow damaged) {
      return damaged(file, damaged.reason(), damaged);
    }
    if (failure instanceof SQLException sql) {
      return of(file, sql);
    }
    return unavailable("an internal error (" + failure.getClass().getSimpleName() + ")", failure);
  }

  private static WalletException of(Path file, SQLException failure) {
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(failure.getErrorCode() & PRIMARY);
    return switch (code) {
      case SQLITE_CORRUPT -> damaged(file, "its content is damaged", failure);
      case SQLITE_NOTADB -> damaged(file, "it is not a store's file", failure);
      case SQLITE_TOOBIG -> refused("it is too large", failure);
      case SQLITE_CONSTRAINT, SQLITE_MISMATCH ->
          refused("it breaks a rule of the store's tables", failure);
      case SQLITE_FULL -> unavailable("the disk is full", failure);
      case SQLITE_IOERR -> unavailable("the disk reported an error", failure);
      case SQLITE_NOMEM -> unavailable("memory ran out", failure);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          unavailable("another program is working on the file", failure);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
          unavailable("the file cannot be opened or written", failure);
      default -> unavailable("SQLite reported " + code.name(), failure);
    };
  }

  static WalletException unavailable(String reason, @Nullable Throwable cause) {
    return new WalletException(ErrorCode.STORE_UNAVAILABLE, Map.of("reason", reason), cause);
  }

  static WalletException refused(String reason, @Nullable Throwable cause) {
    return new WalletException(ErrorCode.COMMIT_REFUSED, Map.of("reason", reason), cause);
  }

  static WalletException damaged(Path file, String reason, @Nullable Throwable cause) {
    return new WalletException(
        ErrorCode.STORE_DAMAGED, Map.of("store", file.toString(), "reason", reason), cause);
  }

  static WalletException inUse(Path file) {
    return new WalletException(ErrorCode.STORE_IN_USE, Map.of("store", file.toString()));
  }

  static WalletException closed() {
    return new WalletException(ErrorCode.CLOSED, Map.of("what", "store"));
  }
}
