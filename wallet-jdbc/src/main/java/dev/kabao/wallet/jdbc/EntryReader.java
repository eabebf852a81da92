package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.ledger.TransferId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads an account's entries: of an owned account by walking its list back, of a system account by
 * a scan. Needs no snapshot: transfers never change.
 */
final class EntryReader {
  private static final String ACCOUNT =
      """
      SELECT a.id, b.head FROM account a LEFT JOIN balance b ON b.account=a.id
      WHERE a.owner=? AND a.type=? AND a.asset=?""";
  private static final String COLUMNS =
      """
      SELECT x.seq, x.kind, x.from_account, x.amount, x.subject, x.leg, x.at,
        c.type, c.asset, c.owner,
        CASE WHEN x.from_account=?1 THEN x.prev_from ELSE x.prev_to END
      FROM transfer x CROSS JOIN account c
        ON c.id = CASE WHEN x.from_account=?1 THEN x.to_account ELSE x.from_account END
      WHERE (x.from_account=?1 OR x.to_account=?1)""";
  private static final String ONE = COLUMNS + " AND x.seq=?2";
  private static final String SCAN = COLUMNS + " AND x.seq<?2 ORDER BY x.seq DESC LIMIT ?3";
  private static final String STEP =
      """
      SELECT CASE WHEN from_account=?1 THEN prev_from ELSE prev_to END
      FROM transfer WHERE seq=?2 AND (from_account=?1 OR to_account=?1)""";

  private static final String BY_ID =
      """
      SELECT x.seq, x.kind, x.from_account, x.amount, x.subject, x.leg, x.at,
        c.type, c.asset, c.owner
      FROM transfer x CROSS JOIN account c ON c.id=x.to_account
      WHERE x.subject=? AND x.leg=?""";

  private EntryReader() {}

  /** A transfer as the account sees it that loses. */
  static Optional<Entry> transfer(ReadSession session, TransferId id) throws SQLException {
    PreparedStatement statement = session.statement(BY_ID);
    statement.setBytes(1, Key.bytes(id.subject()));
    statement.setInt(2, id.leg());
    try (ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(entry(row, row.getLong(3))) : Optional.empty();
    }
  }

  static List<Entry> entries(ReadSession session, AccountId account, long before, int limit)
      throws SQLException {
    PreparedStatement find = session.statement(ACCOUNT);
    find.setString(1, account.owner());
    find.setString(2, AccountColumns.type(account));
    find.setString(3, account.asset());
    long number;
    long head;
    try (ResultSet row = find.executeQuery()) {
      if (!row.next()) {
        return List.of();
      }
      number = row.getLong(1);
      head = row.getLong(2);
    }
    return account.type().owned()
        ? walk(session, number, start(session, number, head, before), limit)
        : scan(session, number, before, limit);
  }

  /** The newest of the account's transfers before {@code before}, or 0. */
  private static long start(ReadSession session, long number, long head, long before)
      throws SQLException {
    if (head < before) {
      return head;
    }
    // Going on after a page: the number is one of the account's own, and knows the one before.
    long at = step(session, number, before);
    if (at >= 0) {
      return at;
    }
    at = head;
    while (at != 0 && at >= before) {
      at = step(session, number, at);
      if (at < 0) {
        throw new DamagedRow("a transfer is missing from an account");
      }
    }
    return at;
  }

  /** The transfer before this one on the account, 0 for none; -1 if this is none of its own. */
  private static long step(ReadSession session, long number, long seq) throws SQLException {
    PreparedStatement statement = session.statement(STEP);
    statement.setLong(1, number);
    statement.setLong(2, seq);
    try (ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getLong(1) : -1;
    }
  }

  private static List<Entry> walk(ReadSession session, long number, long from, int limit)
      throws SQLException {
    PreparedStatement statement = session.statement(ONE);
    List<Entry> entries = new ArrayList<>();
    long next = from;
    while (next != 0 && entries.size() < limit) {
      statement.setLong(1, number);
      statement.setLong(2, next);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new DamagedRow("a transfer is missing from an account");
        }
        entries.add(entry(row, number));
        next = row.getLong(11);
      }
    }
    return entries;
  }

  private static List<Entry> scan(ReadSession session, long number, long before, int limit)
      throws SQLException {
    PreparedStatement statement = session.statement(SCAN);
    statement.setLong(1, number);
    statement.setLong(2, before);
    statement.setInt(3, limit);
    List<Entry> entries = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        entries.add(entry(row, number));
      }
    }
    return entries;
  }

  private static Entry entry(ResultSet row, long number) throws SQLException {
    long amount = row.getLong(4);
    return new Entry(
        row.getLong(1),
        new TransferId(Key.uuid(row.getBytes(5)), row.getInt(6)),
        Kinds.read(row.getInt(2)),
        AccountColumns.read(row, 8),
        row.getLong(3) == number ? -amount : amount,
        Instant.ofEpochMilli(row.getLong(7)));
  }
}
