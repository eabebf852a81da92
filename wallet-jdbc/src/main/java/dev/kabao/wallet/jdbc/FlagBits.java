package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.AccountFlag;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;

/** How an owner's flags stand in their row. A bit is never used for another flag. */
final class FlagBits {
  private FlagBits() {}

  static int bit(AccountFlag flag) {
    return switch (flag) {
      case FROZEN_OUT -> 1;
      case FROZEN_IN -> 2;
      case CLOSED -> 4;
    };
  }

  static int of(Set<AccountFlag> flags) {
    int bits = 0;
    for (AccountFlag flag : flags) {
      bits |= bit(flag);
    }
    return bits;
  }

  static Set<AccountFlag> read(int bits) throws SQLException {
    Set<AccountFlag> flags = EnumSet.noneOf(AccountFlag.class);
    for (AccountFlag flag : AccountFlag.values()) {
      if ((bits & bit(flag)) != 0) {
        flags.add(flag);
      }
    }
    if (of(flags) != bits) {
      throw new DamagedRow("a flag of an owner is none");
    }
    return Set.copyOf(flags);
  }
}
