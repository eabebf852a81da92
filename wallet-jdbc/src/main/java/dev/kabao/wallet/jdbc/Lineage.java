package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.jdbc.Leaves.DocumentLeaf;
import dev.kabao.wallet.journal.JournalFinding.Kind;
import dev.kabao.wallet.spi.store.Notary;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Checks that every transaction found each document as the one before had left it: else somebody
 * changed it in between, and the wallet wrote over the change and signed it.
 *
 * <p>That would take a digest in memory for each document that was ever changed. So first only sums
 * are compared: of all states that were left and are not the newest, and of all that were found, by
 * hashes under a key that nobody else can know. Only when they differ is the journal read again,
 * for a part of the documents at a time, to find which.
 */
final class Lineage {
  private static final byte[] NONE = {};
  private static final long DOCUMENTS_AT_ONCE = 1 << 20;

  private final CheckRun run;
  private final byte[] key;
  private long high;
  private long low;

  Lineage(CheckRun run, Notary notary) {
    this.run = run;
    this.key = notary.mac(run.digests.chained(0, NONE, NONE));
  }

  /**
   * Takes what the journal says, the newest word first.
   *
   * @param newest whether it is the first word on its document
   */
  void add(DocumentLeaf leaf, boolean newest) {
    if (!newest) {
      add(leaf.seq(), leaf.digest(), 1);
    }
    if (leaf.before() != null) {
      add(leaf.seq(), leaf.before(), -1);
    }
  }

  /**
   * Compares, and looks for the places if need be.
   *
   * @param documents how many there are in the journal
   */
  void end(LeafSource journal, long documents) throws SQLException {
    if (high == 0 && low == 0) {
      return;
    }
    long parts = documents / DOCUMENTS_AT_ONCE + 1;
    for (long part = 0; part < parts; part++) {
      locate(journal, part, parts);
    }
  }

  private void locate(LeafSource journal, long part, long parts) throws SQLException {
    Map<Long, byte[]> found = new HashMap<>();
    journal.each(
        leaves -> {
          for (DocumentLeaf leaf : leaves.documents()) {
            if (Math.floorMod(leaf.seq(), parts) == part) {
              byte[] before = leaf.before() == null ? NONE : leaf.before();
              byte[] expected = found.put(leaf.seq(), before);
              if (expected != null && !Arrays.equals(expected, leaf.digest())) {
                add(Kind.CHANGED, leaf.seq(), "it was changed, and written over since");
              }
            }
          }
        });
    for (Map.Entry<Long, byte[]> oldest : found.entrySet()) {
      if (oldest.getValue().length > 0) {
        add(Kind.FOREIGN, oldest.getKey(), "it was there before any transaction wrote it");
      }
    }
  }

  private void add(Kind kind, long seq, String detail) {
    run.findings.add(kind, "document", seq, detail);
  }

  private void add(long seq, byte[] digest, int sign) {
    ByteBuffer hash = run.digests.secret(key, seq, digest);
    high += sign * hash.getLong();
    low += sign * hash.getLong();
  }
}
