package dev.kabao.wallet.bill.importing;

/**
 * A file to import, which can be read from its beginning more than once: to check it first, and
 * then to take it.
 *
 * <p>Safe for use by many threads; each reading is one thread's. Nothing is null.
 */
public interface ImportSource {

  /**
   * Whose movements these are, for example {@code alipay} or {@code cmb-checking}: one to 32
   * characters {@code [a-z0-9.-]}. Two entries with the same reference are the same movement
   * exactly if their sources have the same name.
   */
  String name();

  /** The format's code, for example {@code wechat} or {@code camt.053}; for people. */
  String format();

  /**
   * Begins to read. Each reading yields the same records in the same order.
   *
   * @throws dev.kabao.wallet.value.WalletException with the code {@code IMPORT_UNREADABLE} if the
   *     file cannot be read or is no longer what it was when it was read before; {@code
   *     IMPORT_TOO_LARGE}
   */
  ImportReading open();
}
