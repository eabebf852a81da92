package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.journal.JournalFinding.Kind;
import dev.kabao.wallet.journal.JournalHead;
import dev.kabao.wallet.spi.store.Notary;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks the journal from its newest row to its first, and checks that each leads to the next. */
final class ChainCheck implements LeafSource {
  private static final String TABLE = "journal";
  private static final byte[] NONE = {};

  private final CheckRun run;
  private final Notary notary;
  private final Optional<JournalHead> anchored;
  private @Nullable JournalHead head;
  private boolean anchorFound;
  private long takenOver;

  @SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
  private record Row(long number, byte[] leaves, byte[] mac) {}

  ChainCheck(CheckRun run, Notary notary, Optional<JournalHead> anchored) {
    this.run = run;
    this.notary = notary;
    this.anchored = anchored;
  }

  /** Checks every row, and hands on what it says, as far as it can be read. */
  void walk(Reader reader) throws SQLException {
    try (ResultSet rows = rows()) {
      Row current = next(rows);
      if (current != null && current.number() > 0) {
        head = head(current);
      }
      while (current != null) {
        Row before = next(rows);
        check(current, before);
        read(current, reader, true);
        run.compared(1);
        current = before;
      }
    }
    if (anchored.isPresent() && !anchorFound) {
      run.findings.add(
          Kind.UNKNOWN_HEAD, TABLE, anchored.get().number(), "the head of then is not in it");
    }
  }

  @Override
  public void each(Reader reader) throws SQLException {
    try (ResultSet rows = rows()) {
      for (Row row = next(rows); row != null; row = next(rows)) {
        read(row, reader, false);
      }
    }
  }

  Optional<JournalHead> head() {
    return Optional.ofNullable(head);
  }

  long takenOver() {
    return takenOver;
  }

  private void check(Row row, @Nullable Row before) {
    long number = row.number();
    if (anchored.isPresent() && anchored.get().number() == number) {
      anchorFound = MessageDigest.isEqual(anchored.get().mac(), row.mac());
    }
    if (number < 1) {
      run.findings.add(Kind.FOREIGN, TABLE, number, "rows are numbered from 1");
      return;
    }
    long lower = before == null ? 0 : Math.max(before.number(), 0);
    if (lower != number - 1) {
      run.findings.add(Kind.CUT, TABLE, lower + 1, number - 1, "it was written and is gone");
      return;
    }
    byte[] previous = number == 1 || before == null ? NONE : before.mac();
    byte[] mac = notary.mac(run.digests.chained(number, previous, row.leaves()));
    if (!MessageDigest.isEqual(mac, row.mac())) {
      run.findings.add(
          Kind.FORGED, TABLE, number, "it was changed or moved, or not made with this key");
    }
  }

  private void read(Row row, Reader reader, boolean first) throws SQLException {
    Leaves leaves;
    try {
      leaves = Leaves.decode(row.leaves());
    } catch (DamagedRow e) {
      if (first) {
        run.findings.add(Kind.FORGED, TABLE, row.number(), e.reason());
      }
      return;
    }
    if (first && leaves.takenOver()) {
      takenOver++;
    }
    reader.read(leaves);
  }

  private @Nullable JournalHead head(Row row) {
    try {
      return new JournalHead(row.number(), row.mac());
    } catch (IllegalArgumentException e) {
      // A hash of no right length is found as forged.
      return null;
    }
  }

  private ResultSet rows() throws SQLException {
    return run.session
        .statement("SELECT number, leaves, mac FROM journal ORDER BY number DESC")
        .executeQuery();
  }

  private static @Nullable Row next(ResultSet rows) throws SQLException {
    return rows.next() ? new Row(rows.getLong(1), rows.getBytes(2), rows.getBytes(3)) : null;
  }
}
