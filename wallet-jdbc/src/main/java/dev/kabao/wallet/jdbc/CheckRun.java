package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.journal.JournalProgress;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the parts of one check share. */
final class CheckRun {
  private static final long BETWEEN_REPORTS = 1 << 10;

  final ReadSession session;
  final Findings findings;
  final Digests digests = new Digests();
  private final JournalProgress progress;
  private final long total;
  private long done;

  /**
   * A check.
   *
   * @param total how many rows there are to compare
   */
  CheckRun(ReadSession session, Findings findings, JournalProgress progress, long total) {
    this.session = session;
    this.findings = findings;
    this.progress = progress;
    this.total = total;
  }

  /** So many more rows are compared. */
  void compared(long rows) {
    long before = done;
    done += rows;
    if (before / BETWEEN_REPORTS != done / BETWEEN_REPORTS) {
      progress.at(Math.min(done, total), total);
    }
  }

  void end() {
    progress.at(total, total);
  }

  long done() {
    return done;
  }

  /** The one number that a query gives. */
  static long number(ReadSession session, String sql) throws SQLException {
    try (ResultSet row = session.statement(sql).executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
