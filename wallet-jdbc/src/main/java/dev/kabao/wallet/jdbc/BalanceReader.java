package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.AccountType;
import dev.kabao.wallet.ledger.Balance;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads balances: of an owned account from its row, of a system account by adding up. */
final class BalanceReader {
  private static final String OWNED =
      """
      SELECT b.posted, b.pending_out, b.pending_in
      FROM account a JOIN balance b ON b.account=a.id
      WHERE a.owner=? AND a.type=? AND a.asset=?""";
  private static final String OF_OWNER =
      """
      SELECT a.type, a.asset, a.owner, b.posted, b.pending_out, b.pending_in
      FROM account a JOIN balance b ON b.account=a.id
      WHERE a.owner=? ORDER BY a.asset, a.type""";
  private static final String TALLIES =
      """
      SELECT a.type, a.asset, a.owner, b.posted, b.pending_out, b.pending_in
      FROM account a JOIN balance b ON b.account=a.id
      WHERE a.owner>=? AND a.owner<? AND a.type=? AND a.asset=? ORDER BY a.owner LIMIT ?""";
  private static final String NUMBER =
      "SELECT id FROM account WHERE owner=? AND type=? AND asset=?";

  /** In two halves, each of which has room for 2^31 rows: SQLite's sum fails past 64 bits. */
  private static final String SUM = "SELECT sum(amount >> 32), sum(amount & 4294967295) FROM ";

  private static final String GAINED =
      SUM + "transfer WHERE to_account=? AND kind IN (" + Kinds.MOVING + ")";
  private static final String LOST =
      SUM + "transfer WHERE from_account=? AND kind IN (" + Kinds.MOVING + ")";
  private static final String PENDING_OUT = SUM + "open_hold WHERE from_account=?";
  private static final String PENDING_IN = SUM + "open_hold WHERE to_account=?";

  private BalanceReader() {}

  static Balance balance(ReadSession session, AccountId account) throws SQLException {
    return account.type().owned()
        ? owned(session, account)
        : session.inSnapshot(() -> derived(session, account));
  }

  static List<Balance> balances(ReadSession session, String owner) throws SQLException {
    PreparedStatement statement = session.statement(OF_OWNER);
    statement.setString(1, owner);
    return list(statement);
  }

  static List<Balance> tallies(
      ReadSession session, String asset, String from, String before, int limit)
      throws SQLException {
    PreparedStatement statement = session.statement(TALLIES);
    statement.setString(1, from);
    statement.setString(2, before);
    statement.setString(3, String.valueOf(AccountType.TALLY.letter()));
    statement.setString(4, asset);
    statement.setInt(5, limit);
    return list(statement);
  }

  private static List<Balance> list(PreparedStatement statement) throws SQLException {
    List<Balance> balances = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        AccountId account = AccountColumns.read(row, 1);
        balances.add(new Balance(account, row.getLong(4), row.getLong(5), row.getLong(6)));
      }
    }
    return balances;
  }

  /** The row of an account, or 0 for one that no transfer has touched. */
  static long number(ReadSession session, AccountId account) throws SQLException {
    try (ResultSet row = named(session, NUMBER, account).executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static Balance owned(ReadSession session, AccountId account) throws SQLException {
    PreparedStatement statement = named(session, OWNED, account);
    try (ResultSet row = statement.executeQuery()) {
      return row.next()
          ? new Balance(account, row.getLong(1), row.getLong(2), row.getLong(3))
          : new Balance(account, 0, 0, 0);
    }
  }

  private static Balance derived(ReadSession session, AccountId account) throws SQLException {
    long number = number(session, account);
    BigInteger posted = sum(session, GAINED, number).subtract(sum(session, LOST, number));
    try {
      return new Balance(
          account,
          posted.longValueExact(),
          sum(session, PENDING_OUT, number).longValueExact(),
          sum(session, PENDING_IN, number).longValueExact());
    } catch (ArithmeticException e) {
      throw new DamagedRow("the balance of a system account leaves the range of 64 bits");
    }
  }

  private static BigInteger sum(ReadSession session, String sql, long account) throws SQLException {
    PreparedStatement statement = session.statement(sql);
    statement.setLong(1, account);
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return BigInteger.valueOf(row.getLong(1))
          .shiftLeft(Integer.SIZE)
          .add(BigInteger.valueOf(row.getLong(2)));
    }
  }

  private static PreparedStatement named(ReadSession session, String sql, AccountId account)
      throws SQLException {
    PreparedStatement statement = session.statement(sql);
    statement.setString(1, account.owner());
    statement.setString(2, AccountColumns.type(account));
    statement.setString(3, account.asset());
    return statement;
  }
}
