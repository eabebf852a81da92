package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.jdbc.Leaves.DocumentLeaf;
import dev.kabao.wallet.journal.JournalFinding;
import dev.kabao.wallet.journal.JournalFinding.Kind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Compares documents with the journal: the newest word on each counts. Each row that is read is
 * also looked up in the indexes that should lead to it.
 */
final class DocumentCheck {
  private static final String TABLE = "document";

  private final CheckRun run;
  private final Map<Integer, String> collections;
  private final IndexCheck index;
  private final Lineage lineage;
  private final RowBytes bytes = new RowBytes();
  private final RowBits seen = new RowBits();

  /** The documents to which another of their stream leads: all but the newest of each stream. */
  private final RowBits followed = new RowBits();

  private final RowBits followedEvents;
  private long found;

  /**
   * A check.
   *
   * @param collections the names of collections by number
   * @param lineage checks what was written over
   * @param followedEvents the events to which a later one of their wallet leads
   */
  DocumentCheck(
      CheckRun run, Map<Integer, String> collections, Lineage lineage, RowBits followedEvents) {
    this.lineage = lineage;
    this.followedEvents = followedEvents;
    this.run = run;
    this.collections = collections;
    this.index = new IndexCheck(run);
  }

  void compare(List<DocumentLeaf> leaves) throws SQLException {
    for (DocumentLeaf leaf : leaves) {
      boolean newest = seen.add(leaf.seq());
      lineage.add(leaf, newest);
      if (newest) {
        compare(leaf);
        run.compared(1);
      }
    }
  }

  void end(LeafSource journal) throws SQLException {
    lineage.end(journal, seen.size());
    if (CheckRun.number(run.session, "SELECT count(*) FROM document") != found) {
      foreign();
    }
    index.end();
    streams();
  }

  private void compare(DocumentLeaf leaf) throws SQLException {
    PreparedStatement select = run.session.statement(DocumentRow.SELECT + " WHERE seq=?");
    select.setLong(1, leaf.seq());
    try (ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        run.findings.add(Kind.MISSING, TABLE, leaf.seq(), "it was written and is gone");
        return;
      }
      found++;
      if (!Arrays.equals(DocumentRow.digest(row, bytes, run.digests), leaf.digest())) {
        add(Kind.CHANGED, row, "it is not what was written last");
      }
      followed.add(row.getLong(6));
      index.compare(leaf.seq(), row.getBytes(3), row.getBytes(7));
    }
  }

  private void foreign() throws SQLException {
    try (ResultSet row = run.session.statement(DocumentRow.SELECT).executeQuery()) {
      while (row.next()) {
        if (!seen.has(row.getLong(1))) {
          add(Kind.FOREIGN, row, "no transaction wrote it");
        }
      }
    }
  }

  /** Each stream must begin with the one row of its own to which no other leads. */
  private void streams() throws SQLException {
    try (ResultSet row =
        run.session
            .statement(
                """
                SELECT s.id, h.document, d.stream=s.id, FALSE FROM stream s
                  LEFT JOIN stream_head h ON h.stream=s.id
                  LEFT JOIN document d ON d.seq=h.document
                WHERE s.collection<>-1
                UNION ALL
                SELECT s.id, h.document, e.wallet=s.owner, TRUE FROM stream s
                  LEFT JOIN stream_head h ON h.stream=s.id
                  LEFT JOIN event e ON e.seq=h.document
                WHERE s.collection=-1
                UNION ALL
                SELECT stream, document, FALSE, FALSE FROM stream_head
                WHERE stream NOT IN (SELECT id FROM stream)""")
            .executeQuery()) {
      while (row.next()) {
        RowBits others = row.getBoolean(4) ? followedEvents : followed;
        if (!row.getBoolean(3) || others.has(row.getLong(2))) {
          run.findings.add(
              Kind.ASTRAY,
              "stream_head",
              row.getLong(1),
              "it does not lead to the newest row of its list");
        }
      }
    }
  }

  private void add(Kind kind, ResultSet row, String detail) throws SQLException {
    run.findings.add(JournalFinding.of(kind, TABLE, row.getLong(1), detail).named(name(row)));
  }

  /** Collection and id, as far as they make sense. */
  private String name(ResultSet row) throws SQLException {
    byte[] id = row.getBytes(3);
    String collection = collections.getOrDefault(row.getInt(2), "?");
    if (id == null || id.length != Long.BYTES * 2) {
      return collection + "/?";
    }
    UUID uuid = Key.uuid(id);
    return collection + "/" + uuid;
  }
}
