package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.AccountId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Remembers accounts, and writes the balance of each that changed once per batch. */
final class AccountWriter {
  private final Numbers numbers;
  private final PreparedStatement find;
  private final PreparedStatement findOfOwner;
  private final RowWriter insert;
  private final RowWriter writeBalance;
  private final Bounded<AccountId, Account> known = new Bounded<>();
  private final List<Account> changed = new ArrayList<>();

  AccountWriter(Connection connection, BatchLog log) throws SQLException {
    this.numbers = new Numbers(connection, "account", "id");
    this.find =
        connection.prepareStatement(
            """
            SELECT a.id, b.posted, b.pending_out, b.pending_in, b.head, f.flags
            FROM (SELECT ?1 AS owner) o
              LEFT JOIN account a ON a.owner=o.owner AND a.type=?2 AND a.asset=?3
              LEFT JOIN balance b ON b.account=a.id
              LEFT JOIN owner_flag f ON f.owner=o.owner""");
    this.findOfOwner =
        connection.prepareStatement("SELECT type, asset, owner FROM account WHERE owner=?");
    this.insert = new RowWriter(connection, Table.ACCOUNT, log);
    // In a table without further indexes, REPLACE overwrites the row in place.
    this.writeBalance =
        new RowWriter(
            connection,
            """
            REPLACE INTO balance(account, posted, pending_out, pending_in, head)
            VALUES(?, ?, ?, ?, ?)""");
  }

  Account get(AccountId id) throws SQLException {
    Account account = known.get(id);
    if (account == null) {
      account = load(id);
      known.put(id, account);
    }
    return account;
  }

  /** All owned accounts of an owner that have a row, in this transaction or before. */
  List<Account> ofOwner(String owner) throws SQLException {
    insert.flush();
    List<AccountId> ids = new ArrayList<>();
    findOfOwner.setString(1, owner);
    try (ResultSet row = findOfOwner.executeQuery()) {
      while (row.next()) {
        AccountId id = AccountColumns.read(row, 1);
        if (id.type().owned()) {
          ids.add(id);
        }
      }
    }
    List<Account> accounts = new ArrayList<>();
    for (AccountId id : ids) {
      accounts.add(get(id));
    }
    return accounts;
  }

  /** All accounts that it remembers. */
  Collection<Account> known() {
    return known.values();
  }

  /** The row's number; an account that had no row gets one. */
  long number(Account account) throws SQLException {
    if (account.number == 0) {
      account.number = numbers.next();
      insert
          .set(1, account.number)
          .set(2, AccountColumns.type(account.id))
          .set(3, account.id.asset())
          .set(4, account.id.owner())
          .add();
    }
    return account.number;
  }

  /**
   * Makes a transfer the last of an owned account.
   *
   * @return the one that was last before, or 0; always 0 for a system account
   */
  long append(Account account, long transfer) {
    if (!account.owned()) {
      return 0;
    }
    long previous = account.head;
    account.head = transfer;
    if (!account.changed) {
      account.changed = true;
      changed.add(account);
    }
    return previous;
  }

  void flush() throws SQLException {
    insert.flush();
    for (Account account : changed) {
      writeBalance
          .set(1, account.number)
          .set(2, account.posted)
          .set(3, account.pendingOut)
          .set(4, account.pendingIn)
          .set(5, account.head)
          .add();
    }
    writeBalance.flush();
  }

  void settle() {
    for (Account account : changed) {
      account.changed = false;
    }
    changed.clear();
    known.trim();
  }

  private Account load(AccountId id) throws SQLException {
    Account account = new Account(id);
    find.setString(1, id.owner());
    find.setString(2, AccountColumns.type(id));
    find.setString(3, id.asset());
    try (ResultSet row = find.executeQuery()) {
      if (row.next()) {
        account.number = row.getLong(1);
        account.posted = row.getLong(2);
        account.pendingOut = row.getLong(3);
        account.pendingIn = row.getLong(4);
        account.head = row.getLong(5);
        account.flags = row.getInt(6);
      }
    }
    return account;
  }
}
