package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.journal.JournalFinding.Kind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Compares a table whose rows are only added with the journal, from the newest section to the
 * oldest. Sections follow each other without gaps, so what lies outside was never written.
 */
final class TableCheck {
  private final CheckRun run;
  private final Table table;
  private final RowLog log;
  private final RowBits followed;

  /** All rows from this number on are accounted for. */
  private long from = Long.MAX_VALUE;

  /**
   * A check.
   *
   * @param followed gets the rows to which others of the same list lead
   */
  TableCheck(CheckRun run, Table table, RowBits followed) {
    this.followed = followed;
    this.run = run;
    this.table = table;
    this.log = new RowLog(run.digests);
  }

  void compare(Section section) throws SQLException {
    if (section.first() < 1 || section.last() < section.first()) {
      // Only a row of the journal that was made up says so, and that is found as such.
      return;
    }
    if (section.last() >= from) {
      // The newest rows were taken away, and the wallet gave their numbers to others.
      run.findings.add(
          Kind.MISSING,
          table.text,
          Math.max(section.first(), from),
          section.last(),
          "it was written, is gone, and another has its number");
      from = Math.min(from, section.first());
      return;
    }
    foreign(section.last() + 1, from - 1);
    from = section.first();
    long[] numbers = read(section);
    run.compared(section.count());
    Section found = log.take(table.code);
    if (!Arrays.equals(found.digest(), section.digest()) || numbers.length != section.count()) {
      locate(section, found, numbers);
    }
  }

  /** After the last section: no row may be left. */
  void end() throws SQLException {
    foreign(Long.MIN_VALUE, from == Long.MIN_VALUE ? from : from - 1);
  }

  private long[] read(Section section) throws SQLException {
    long[] numbers = new long[section.count()];
    int count = 0;
    PreparedStatement select = run.session.statement(table.rows());
    select.setLong(1, section.first());
    select.setLong(2, section.last());
    try (ResultSet row = select.executeQuery()) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        long number = row.getLong(1);
        numbers[count++] = number;
        log.number(number);
        for (int column = 2; column <= columns; column++) {
          log.rows().column(row, column);
        }
        log.endRow();
        if (table == Table.EVENT) {
          followed.add(row.getLong(columns));
        }
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  private void locate(Section section, Section found, long[] numbers) {
    long before = run.findings.count();
    long expected = section.first();
    for (int i = 0; i < numbers.length; i++) {
      missing(expected, numbers[i] - 1);
      expected = numbers[i] + 1;
      if (found.hints()[i] != section.hints()[(int) (numbers[i] - section.first())]) {
        run.findings.add(Kind.CHANGED, table.text, numbers[i], "it is not what was written");
      }
    }
    missing(expected, section.last());
    if (run.findings.count() == before) {
      run.findings.add(
          Kind.CHANGED,
          table.text,
          section.first(),
          section.last(),
          "one of these is not what was written");
    }
  }

  private void missing(long first, long last) {
    if (first <= last) {
      run.findings.add(Kind.MISSING, table.text, first, last, "it was written and is gone");
    }
  }

  private void foreign(long first, long last) throws SQLException {
    if (first > last) {
      return;
    }
    PreparedStatement select = run.session.statement(table.numbers());
    select.setLong(1, first);
    select.setLong(2, last);
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        run.findings.add(Kind.FOREIGN, table.text, row.getLong(1), "no transaction wrote it");
      }
    }
  }
}
