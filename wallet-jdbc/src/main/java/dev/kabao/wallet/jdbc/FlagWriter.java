package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.CommitOutcome.AccountBlocked;
import dev.kabao.wallet.spi.store.CommitOutcome.AccountNotEmpty;
import dev.kabao.wallet.spi.store.FlagWrite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what the flags of owners forbid, and changes them. An account comes with its owner's flags,
 * so that a transfer between known accounts asks nobody; what the running transaction changes is
 * kept apart until it is committed.
 */
final class FlagWriter {
  private static final int FROZEN_OUT = FlagBits.bit(AccountFlag.FROZEN_OUT);
  private static final int FROZEN_IN = FlagBits.bit(AccountFlag.FROZEN_IN);
  private static final int CLOSED = FlagBits.bit(AccountFlag.CLOSED);
  private static final Comparator<Account> ORDER =
      Comparator.<Account, String>comparing(account -> account.id.asset())
          .thenComparing(account -> account.id.type().letter());

  private final AccountWriter accounts;
  private final BatchLog log;
  private final PreparedStatement find;
  private final RowWriter write;
  private final RowWriter delete;

  /** The flags that the running transaction changed, by owner. */
  private final Map<String, Integer> staged = new HashMap<>();

  FlagWriter(Connection connection, AccountWriter accounts, BatchLog log) throws SQLException {
    this.log = log;
    this.accounts = accounts;
    this.find = connection.prepareStatement("SELECT flags FROM owner_flag WHERE owner=?");
    this.write = new RowWriter(connection, "REPLACE INTO owner_flag(owner, flags) VALUES(?, ?)");
    this.delete = new RowWriter(connection, "DELETE FROM owner_flag WHERE owner=?");
  }

  /** What forbids to move anything from one account to the other, or null. */
  @Nullable CommitOutcome blocked(Account from, Account to, boolean returning) {
    CommitOutcome refusal = blocked(from, AccountFlag.FROZEN_OUT, FROZEN_OUT);
    return refusal == null
        ? blocked(to, AccountFlag.FROZEN_IN, returning ? 0 : FROZEN_IN)
        : refusal;
  }

  /** An account that may not be closed yet, or null. The commit's transfers are applied already. */
  @Nullable CommitOutcome check(FlagWrite change, List<Account> touched) throws SQLException {
    if (!change.flags().contains(AccountFlag.CLOSED)) {
      return null;
    }
    List<Account> owned = new ArrayList<>(accounts.ofOwner(change.owner()));
    for (Account account : touched) {
      if (account.owned() && account.id.owner().equals(change.owner())) {
        owned.add(account);
      }
    }
    return owned.stream()
        .filter(account -> !account.isEmpty())
        .min(ORDER)
        .map(account -> new AccountNotEmpty(account.id))
        .orElse(null);
  }

  void stage(FlagWrite change) {
    staged.put(change.owner(), FlagBits.of(change.flags()));
  }

  void flush() throws SQLException {
    for (Map.Entry<String, Integer> change : staged.entrySet()) {
      log.flags(change.getKey(), change.getValue(), stored(change.getKey()));
      if (change.getValue() == 0) {
        delete.set(1, change.getKey()).add();
      } else {
        write.set(1, change.getKey()).set(2, change.getValue()).add();
      }
    }
    delete.flush();
    write.flush();
  }

  void settle() {
    if (!staged.isEmpty()) {
      for (Account account : accounts.known()) {
        account.flags = flags(account);
      }
      staged.clear();
    }
  }

  private @Nullable CommitOutcome blocked(Account account, AccountFlag flag, int bit) {
    int flags = account.owned() ? flags(account) : 0;
    if ((flags & CLOSED) != 0) {
      return new AccountBlocked(account.id, AccountFlag.CLOSED);
    }
    return (flags & bit) != 0 ? new AccountBlocked(account.id, flag) : null;
  }

  /** What stands in the owner's row, as the transaction found it. */
  private int stored(String owner) throws SQLException {
    find.setString(1, owner);
    try (ResultSet row = find.executeQuery()) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  private int flags(Account account) {
    return staged.isEmpty()
        ? account.flags
        : staged.getOrDefault(account.id.owner(), account.flags);
  }
}
