package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.CommitOutcome.Failed;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.Notary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The writing connection with its prepared statements and all that the writer remembers of the
 * file. What it remembers runs ahead of the file between {@link #prepare} and {@link #finish}; if
 * either fails, the session must be closed and forgotten. One thread at a time.
 */
final class WriterSession {
  private static final CommitOutcome APPLIED = new CommitOutcome.Applied();

  private final Connection connection;
  private final PreparedStatement beginning;
  private final PreparedStatement committing;
  private final PreparedStatement dataVersion;
  private final NameWriter names;
  private final ClaimWriter claims;
  private final StreamWriter streams;
  private final DocumentWriter documents;
  private final LedgerWriter ledger;
  private final EventWriter events;
  private final BatchLog log;
  private final JournalWriter journal;
  private long seenVersion;

  private WriterSession(Connection connection, Names known, DocumentCache cache)
      throws SQLException {
    this.connection = connection;
    this.beginning = connection.prepareStatement("BEGIN IMMEDIATE");
    this.committing = connection.prepareStatement("COMMIT");
    this.dataVersion = connection.prepareStatement("PRAGMA data_version");
    this.log = new BatchLog();
    this.names = new NameWriter(connection, known, log);
    this.claims = new ClaimWriter(connection, log);
    this.streams = new StreamWriter(connection, log);
    this.documents = new DocumentWriter(connection, names, streams, log, cache);
    this.ledger = new LedgerWriter(connection, log);
    this.events = new EventWriter(connection, names, streams, log);
    this.journal = new JournalWriter(connection, log);
    this.seenVersion = dataVersion();
  }

  /**
   * Takes over the connection, and closes it if it cannot be used.
   *
   * @param journal where the session before left the journal
   */
  static WriterSession open(
      Connection connection, Names known, DocumentCache cache, JournalEnd journal)
      throws SQLException {
    boolean ready = false;
    try {
      journal.requireIn(connection);
      WriterSession session = new WriterSession(connection, known, cache);
      ready = true;
      return session;
    } finally {
      if (!ready) {
        connection.close();
      }
    }
  }

  /**
   * Begins a transaction.
   *
   * @return false if another program wrote to the file behind the lock: what this session remembers
   *     is worth nothing
   */
  boolean begin() throws SQLException {
    beginning.execute();
    return dataVersion() == seenVersion;
  }

  /** Checks each commit and writes the rows of those that stand, and the journal's over them. */
  List<CommitOutcome> prepare(List<Commit> commits, Notary notary) throws SQLException {
    if (journal.isEmpty()) {
      new TakeOver(connection, log, journal, notary).run();
    }
    List<CommitOutcome> outcomes = new ArrayList<>(commits.size());
    for (Commit commit : commits) {
      CommitOutcome refusal = stage(commit);
      outcomes.add(refusal == null ? APPLIED : refusal);
    }
    claims.flush();
    documents.flush();
    ledger.flush();
    events.flush();
    streams.flush();
    journal.append(notary, false);
    return outcomes;
  }

  /** Commits the transaction: after this it is on the disk. */
  void finish() throws SQLException {
    committing.execute();
    names.settle();
    claims.settle();
    documents.settle();
    streams.settle();
    ledger.settle();
    journal.settle();
  }

  /** The newest row of the journal that is on the disk. */
  JournalEnd journalEnd() {
    return journal.settled();
  }

  /**
   * Copies the log into the file and cuts it to nothing.
   *
   * @return false if somebody still reads what was there before
   */
  boolean emptyLog() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
      return row.next() && row.getInt(1) == 0;
    }
  }

  /** Closes the connection; a transaction that is still open is undone. */
  void close() throws SQLException {
    connection.close();
  }

  /** In the order that {@link CommitOutcome} lays down. */
  private @Nullable CommitOutcome stage(Commit commit) throws SQLException {
    long at;
    try {
      at = commit.at().toEpochMilli();
    } catch (ArithmeticException e) {
      return new Failed(Failures.refused("its time is out of range", e));
    }
    if (commit.claim().isPresent()) {
      CommitOutcome replayed = claims.check(commit.claim().get());
      if (replayed != null) {
        return replayed;
      }
    }
    CommitOutcome refusal = documents.check(commit.documents());
    if (refusal == null) {
      refusal = ledger.check(commit, at);
    }
    if (refusal != null) {
      return refusal;
    }
    if (commit.claim().isPresent()) {
      claims.stage(commit.claim().get());
    }
    documents.stage();
    ledger.stage(commit, at);
    for (Event event : commit.events()) {
      events.stage(event, at);
    }
    return null;
  }

  private long dataVersion() throws SQLException {
    try (ResultSet row = dataVersion.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
