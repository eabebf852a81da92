package dev.kabao.wallet.jdbc;

import java.sql.SQLException;

/** A row that was read makes no sense: the file was changed by something else, or is damaged. */
final class DamagedRow extends SQLException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * A damage.
   *
   * @param reason what makes no sense, without personal data
   */
  DamagedRow(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
