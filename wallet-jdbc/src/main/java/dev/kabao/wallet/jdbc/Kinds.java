package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.Entry.Kind;
import java.sql.SQLException;

/** How the kind of a transfer stands in its row. A number is never used for another kind. */
final class Kinds {
  static final int POST = 1;
  static final int HOLD = 2;
  static final int CAPTURE = 3;
  static final int VOID = 4;
  static final int PART_CAPTURE = 5;

  /** The kinds that move what they name, as a list for SQL. */
  static final String MOVING = POST + "," + CAPTURE + "," + PART_CAPTURE;

  private Kinds() {}

  static Kind read(int number) throws SQLException {
    return switch (number) {
      case POST -> Kind.POST;
      case HOLD -> Kind.HOLD;
      case CAPTURE -> Kind.CAPTURE;
      case VOID -> Kind.VOID;
      case PART_CAPTURE -> Kind.PART_CAPTURE;
      default -> throw new DamagedRow("the kind of a transfer is none");
    };
  }
}
