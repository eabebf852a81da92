package dev.kabao.wallet.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * The tables whose rows are only ever added, with numbers that leave none out. Their columns stand
 * here once, in one order, for whoever writes them and for whoever compares what was written.
 */
enum Table {
  NAME(1, "name", "id", "id, scope, text"),
  ACCOUNT(2, "account", "id", "id, type, asset, owner"),
  STREAM(3, "stream", "id", "id, collection, owner"),
  TRANSFER(
      4,
      "transfer",
      "seq",
      "seq, kind, from_account, to_account, amount, subject, leg, at, hold, prev_from, prev_to,"
          + " expires_at"),
  EVENT(5, "event", "seq", "seq, type, wallet, subject, at, actor, prev");

  /** Stands in the journal, and is never given to another table. */
  final int code;

  final String text;
  private final String key;
  private final String columns;

  Table(int code, String text, String key, String columns) {
    this.code = code;
    this.text = text;
    this.key = key;
    this.columns = columns;
  }

  /** All columns, the number first. */
  String insert() {
    String marks = columns.replaceAll("\\w+", "?");
    return "INSERT INTO " + text + "(" + columns + ") VALUES(" + marks + ")";
  }

  /** The rows from a number to another, in order. */
  String rows() {
    return "SELECT "
        + columns
        + " FROM "
        + text
        + " WHERE "
        + key
        + " BETWEEN ? AND ? ORDER BY "
        + key;
  }

  /** The numbers of the rows from one to another, in order. */
  String numbers() {
    return "SELECT " + key + " FROM " + text + " WHERE " + key + " BETWEEN ? AND ? ORDER BY " + key;
  }

  /** The table with this code, or null. */
  static @Nullable Table ofCode(int code) {
    for (Table table : values()) {
      if (table.code == code) {
        return table;
      }
    }
    return null;
  }
}
