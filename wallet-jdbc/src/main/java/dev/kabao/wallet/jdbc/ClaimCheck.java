package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.journal.JournalFinding;
import dev.kabao.wallet.journal.JournalFinding.Kind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the requests that are kept with the journal, which names each by its key. */
final class ClaimCheck {
  private static final String TABLE = "request";

  /** How many keys are in memory at once while rows are looked for that no transaction wrote. */
  private static final long KEYS_AT_ONCE = 1 << 20;

  private final CheckRun run;
  private final RowLog log;
  private long found;

  ClaimCheck(CheckRun run) {
    this.run = run;
    this.log = new RowLog(run.digests);
  }

  void compare(Leaves leaves) throws SQLException {
    Section section = leaves.claimRows();
    if (section == null) {
      return;
    }
    List<byte[]> keys = leaves.claims();
    boolean[] there = new boolean[keys.size()];
    for (int i = 0; i < there.length; i++) {
      there[i] = read(keys.get(i));
    }
    run.compared(there.length);
    Section read = log.take(Leaves.REQUESTS);
    if (Arrays.equals(read.digest(), section.digest())) {
      return;
    }
    int next = 0;
    for (int i = 0; i < there.length; i++) {
      if (!there[i]) {
        add(Kind.MISSING, keys.get(i), "it was kept and is gone");
      } else if (read.hints()[next++] != section.hints()[i]) {
        add(Kind.CHANGED, keys.get(i), "it is not what was written");
      }
    }
  }

  /**
   * Looks for rows that no transaction wrote.
   *
   * @param journal reads all leaves again, if there are such rows
   */
  void end(LeafSource journal) throws SQLException {
    if (CheckRun.number(run.session, "SELECT count(*) FROM request") == found) {
      return;
    }
    long parts = found / KEYS_AT_ONCE + 1;
    for (long part = 0; part < parts; part++) {
      long current = part;
      Set<Key> written = new HashSet<>();
      journal.each(
          leaves -> {
            for (byte[] claim : leaves.claims()) {
              Key key = Key.ofClaim(claim);
              if (Math.floorMod((long) key.hashCode(), parts) == current) {
                written.add(key);
              }
            }
          });
      try (ResultSet row =
          run.session.statement("SELECT key FROM request ORDER BY key").executeQuery()) {
        while (row.next()) {
          byte[] bytes = row.getBytes(1);
          if (bytes.length != Key.CLAIM_BYTES) {
            if (part == 0) {
              add(Kind.FOREIGN, bytes, "no transaction wrote it");
            }
            continue;
          }
          Key key = Key.ofClaim(bytes);
          if (Math.floorMod((long) key.hashCode(), parts) == current && !written.contains(key)) {
            add(Kind.FOREIGN, bytes, "no transaction wrote it");
          }
        }
      }
    }
  }

  private boolean read(byte[] key) throws SQLException {
    PreparedStatement select =
        run.session.statement("SELECT key, hash, subject FROM request WHERE key=?");
    select.setBytes(1, key);
    try (ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        return false;
      }
      for (int column = 1; column <= 3; column++) {
        log.rows().column(row, column);
      }
      log.endRow();
      found++;
      return true;
    }
  }

  private void add(Kind kind, byte[] key, String detail) {
    run.findings.add(
        new JournalFinding(kind, TABLE, 0, 0, Optional.of(HexFormat.of().formatHex(key)), detail));
  }
}
