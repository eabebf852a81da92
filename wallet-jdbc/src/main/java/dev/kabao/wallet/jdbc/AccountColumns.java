package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.AccountType;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How the name of an account stands in its row. */
final class AccountColumns {
  private AccountColumns() {}

  static String type(AccountId id) {
    return String.valueOf(id.type().letter());
  }

  /** Reads type, asset and owner from three columns that follow each other. */
  static AccountId read(ResultSet row, int first) throws SQLException {
    String letter = row.getString(first);
    for (AccountType type : AccountType.values()) {
      if (letter != null && letter.length() == 1 && letter.charAt(0) == type.letter()) {
        try {
          return new AccountId(type, row.getString(first + 1), row.getString(first + 2));
        } catch (IllegalArgumentException e) {
          throw new DamagedRow("the name of an account is malformed");
        }
      }
    }
    throw new DamagedRow("the type of an account is none");
  }
}
