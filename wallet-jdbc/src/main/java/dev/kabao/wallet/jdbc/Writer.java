package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Notary;
import dev.kabao.wallet.value.WalletException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer. Applies each list of commits in one SQLite transaction:
 *
 * <ol>
 *   <li>Every commit is checked against what the file and the commits before it in the list left,
 *       in memory as far as that can be. A commit that is refused leaves no trace there.
 *   <li>The rows of those that stand are written, each balance and list head once, and one of the
 *       journal over all of them.
 *   <li>The transaction is committed, which flushes it to the disk.
 * </ol>
 *
 * <p>If the second step fails, the transaction is undone and each commit is applied by itself, so
 * that only the culprit fails. If the third fails, nobody knows what the disk holds: the caller is
 * told so. After any failure the session, with all that it remembers, is given up and a new one
 * reads the file afresh; but for the end of the journal, which must still be there.
 */
final class Writer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final int TRIES = 3;

  private final Database database;
  private final Names names;
  private final DocumentCache documents;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable WriterSession session;
  private JournalEnd journal = JournalEnd.NONE;
  private boolean closed;

  private Writer(Database database, Names names, DocumentCache documents) {
    this.database = database;
    this.names = names;
    this.documents = documents;
  }

  /** A writer with its first session open, so that whatever is wrong with the file shows now. */
  static Writer start(Database database, Names names, DocumentCache documents) {
    Writer writer = new Writer(database, names, documents);
    writer.session = writer.openSession();
    return writer;
  }

  List<CommitOutcome> commit(List<Commit> commits, Notary notary) {
    lock.lock();
    try {
      if (closed) {
        throw Failures.closed();
      }
      return apply(commits, notary);
    } finally {
      lock.unlock();
    }
  }

  /** Copies the whole log into the file, and empties it. */
  void scrub() {
    lock.lock();
    try {
      if (closed) {
        throw Failures.closed();
      }
      if (!session().emptyLog()) {
        throw Failures.unavailable("the log could not be emptied while somebody reads it", null);
      }
    } catch (SQLException e) {
      discardSession();
      throw Failures.of(database.file(), e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      discardSession();
    } finally {
      lock.unlock();
    }
  }

  private List<CommitOutcome> apply(List<Commit> commits, Notary notary) {
    try {
      return applyTogether(commits, notary);
    } catch (Undone undone) {
      LOG.warn("A batch of {} commits was undone: {}", commits.size(), undone.error.getMessage());
      if (commits.size() == 1) {
        return List.of(new CommitOutcome.Failed(undone.error));
      }
    }
    List<CommitOutcome> outcomes = new ArrayList<>(commits.size());
    for (Commit commit : commits) {
      try {
        outcomes.addAll(applyTogether(List.of(commit), notary));
      } catch (Undone undone) {
        outcomes.add(new CommitOutcome.Failed(undone.error));
      }
    }
    return outcomes;
  }

  private List<CommitOutcome> applyTogether(List<Commit> commits, Notary notary) throws Undone {
    boolean finished = false;
    try {
      List<CommitOutcome> outcomes;
      WriterSession current = begin();
      try {
        outcomes = current.prepare(commits, notary);
      } catch (SQLException | RuntimeException e) {
        throw new Undone(Failures.of(database.file(), e));
      }
      try {
        current.finish();
      } catch (SQLException e) {
        throw Failures.unavailable("whether the last commit reached the disk is not known", e);
      }
      finished = true;
      return outcomes;
    } finally {
      if (!finished) {
        discardSession();
      }
    }
  }

  /** A session in a new transaction, whose memory agrees with the file. */
  private WriterSession begin() {
    try {
      for (int i = 0; i < TRIES; i++) {
        WriterSession current = session();
        if (current.begin()) {
          return current;
        }
        LOG.warn("Another program wrote to the store {}.", database.file());
        discardSession();
      }
      throw Failures.unavailable("another program keeps writing to it", null);
    } catch (SQLException e) {
      throw Failures.of(database.file(), e);
    }
  }

  private WriterSession session() {
    WriterSession current = session;
    if (current == null) {
      current = openSession();
      session = current;
    }
    return current;
  }

  private WriterSession openSession() {
    try {
      return WriterSession.open(database.openWriter(), names, documents, journal);
    } catch (SQLException e) {
      throw Failures.of(database.file(), e);
    }
  }

  private void discardSession() {
    WriterSession current = session;
    session = null;
    if (current == null) {
      return;
    }
    journal = current.journalEnd();
    try {
      current.close();
    } catch (SQLException e) {
      LOG.warn("A connection to the store did not close well.", e);
    } finally {
      documents.forget();
    }
  }

  /** Nothing of a transaction was applied, for this reason. */
  private static final class Undone extends Exception {
    private static final long serialVersionUID = 1L;

    final WalletException error;

    Undone(WalletException error) {
      super(error);
      this.error = error;
    }
  }
}
