package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.journal.JournalCheck;
import dev.kabao.wallet.journal.JournalHead;
import dev.kabao.wallet.journal.JournalProgress;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.spi.store.Notary;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.spi.store.StoredEvent;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The durable store of one process, in one SQLite file: no server to run.
 *
 * <p><b>Durability.</b> A commit is written to SQLite's write-ahead log and flushed to the disk
 * ({@code synchronous=FULL}, on macOS with {@code F_FULLFSYNC}) before {@link #commit} returns, so
 * that it survives a power cut, as far as the disk keeps what it says it has written.
 *
 * <p><b>One user at a time.</b> The store locks a file beside its own for as long as it is open.
 * Whoever opens the same file meanwhile, in this process or another, gets {@code STORE_IN_USE}. The
 * file must be on a local disk: locks of network file systems are not to be trusted.
 *
 * <p><b>Threads.</b> Thread-safe. Commits are applied by one writer, one list after another; reads
 * go on beside it, on connections of their own, each in one snapshot.
 *
 * <p><b>Files.</b> {@code x.db} with {@code x.db-wal} and {@code x.db-shm} while it is open, and
 * {@code x.db.lock}. New files are readable by their owner only, where the file system has POSIX
 * permissions. A backup of an open store is made by SQLite's own means ({@code VACUUM INTO}), never
 * by copying the files.
 *
 * <p><b>Precision.</b> Times are kept to the millisecond.
 */
public final class SqliteStore implements Store {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteStore.class);

  private final Database database;
  private final StoreLock lock;
  private final Names names;
  private final DocumentCache documents;
  private final Writer writer;
  private final ReadPool readers;

  private SqliteStore(
      Database database,
      StoreLock lock,
      Names names,
      DocumentCache documents,
      Writer writer,
      ReadPool readers) {
    this.database = database;
    this.lock = lock;
    this.names = names;
    this.documents = documents;
    this.writer = writer;
    this.readers = readers;
  }

  /**
   * Opens the store at {@code path}, or makes it if there is none, with all settings at their
   * defaults. See {@link #at}.
   */
  public static SqliteStore open(Path path) {
    return at(path).open();
  }

  /**
   * Starts to open the store at {@code path}.
   *
   * @param path the store's file if it ends in {@code .db} or is a file; else a directory, in which
   *     the file is called {@code kabao.db}. Directories that are missing are made.
   * @throws IllegalArgumentException if the path contains {@code ?}, which SQLite's driver takes
   *     for the start of settings
   */
  public static SqliteStoreBuilder at(Path path) {
    return new SqliteStoreBuilder(path);
  }

  static SqliteStore open(Database database, StoreLock lock, int readers) {
    Names names = new Names();
    DocumentCache documents = new DocumentCache();
    Writer writer = Writer.start(database, names, documents);
    LOG.debug("Opened the store {}.", database.file());
    return new SqliteStore(
        database, lock, names, documents, writer, new ReadPool(database, readers));
  }

  /** The file that holds everything. */
  public Path file() {
    return database.file();
  }

  @Override
  public Optional<Document> find(String collection, UUID id) {
    Objects.requireNonNull(collection, "collection");
    Objects.requireNonNull(id, "id");
    int number = names.collection(collection);
    return documents.find(
        Key.of(id, number),
        () -> readers.read(session -> DocumentReader.find(session, collection, number, id)));
  }

  @Override
  public Page<Document> findByIndex(IndexRange range, Optional<String> after, int limit) {
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(after, "after");
    Limits.checkPage(limit);
    return readers.read(session -> IndexReader.page(session, names, range, after, limit));
  }

  @Override
  public Page<Document> findByStream(
      String collection, UUID owner, Optional<String> after, int limit) {
    Objects.requireNonNull(collection, "collection");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(after, "after");
    Limits.checkPage(limit);
    return readers.read(
        session ->
            session.inSnapshot(
                () -> DocumentReader.stream(session, names, collection, owner, after, limit)));
  }

  @Override
  public List<Document> findAll(String collection, Optional<UUID> after, int limit) {
    Objects.requireNonNull(collection, "collection");
    Objects.requireNonNull(after, "after");
    Limits.checkPage(limit);
    return readers.read(session -> DocumentReader.all(session, names, collection, after, limit));
  }

  @Override
  public long count(String collection) {
    Objects.requireNonNull(collection, "collection");
    return readers.read(session -> DocumentReader.count(session, names, collection));
  }

  @Override
  public Optional<CommitOutcome.Replayed> findClaim(byte[] key) {
    Objects.requireNonNull(key, "key");
    return readers.read(session -> ClaimReader.find(session, key));
  }

  @Override
  public Balance balance(AccountId account) {
    Objects.requireNonNull(account, "account");
    return readers.read(session -> BalanceReader.balance(session, account));
  }

  @Override
  public List<Balance> balances(String owner) {
    Objects.requireNonNull(owner, "owner");
    return readers.read(session -> BalanceReader.balances(session, owner));
  }

  @Override
  public List<Balance> tallies(String asset, String from, String before, int limit) {
    Objects.requireNonNull(asset, "asset");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(before, "before");
    Limits.checkPage(limit);
    return readers.read(session -> BalanceReader.tallies(session, asset, from, before, limit));
  }

  @Override
  public Balance balanceAt(AccountId account, Instant moment) {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(moment, "moment");
    return readers.read(session -> PastBalance.at(session, account, moment));
  }

  @Override
  public Set<AccountFlag> flags(String owner) {
    Objects.requireNonNull(owner, "owner");
    return readers.read(session -> FlagReader.flags(session, owner));
  }

  @Override
  public Optional<Entry> transfer(TransferId id) {
    Objects.requireNonNull(id, "id");
    return readers.read(session -> EntryReader.transfer(session, id));
  }

  @Override
  public List<Entry> entries(AccountId account, long before, int limit) {
    Objects.requireNonNull(account, "account");
    Limits.checkPage(limit);
    return readers.read(session -> EntryReader.entries(session, account, before, limit));
  }

  @Override
  public List<StoredEvent> events(long after, int limit) {
    Limits.checkPage(limit);
    return readers.read(session -> EventReader.events(session, after, limit));
  }

  @Override
  public List<StoredEvent> eventsOf(WalletId wallet, long before, int limit) {
    Objects.requireNonNull(wallet, "wallet");
    Limits.checkPage(limit);
    return readers.read(session -> EventReader.of(session, wallet, before, limit));
  }

  @Override
  public List<CommitOutcome> commit(List<Commit> commits, Notary notary) {
    Objects.requireNonNull(notary, "notary");
    List<Commit> batch = List.copyOf(commits);
    Limits.checkBatch(batch.size());
    return writer.commit(batch, notary);
  }

  @Override
  public LedgerCheck checkLedger() {
    return readers.read(
        session ->
            session.inSnapshot(() -> new LedgerChecker(session, (table, row, text) -> {}).check()));
  }

  @Override
  public Optional<JournalHead> journalHead() {
    return readers.read(JournalReader::head);
  }

  @Override
  public JournalCheck checkJournal(
      Notary notary, Optional<JournalHead> anchored, JournalProgress progress) {
    Objects.requireNonNull(notary, "notary");
    Objects.requireNonNull(anchored, "anchored");
    Objects.requireNonNull(progress, "progress");
    return readers.read(
        session ->
            session.inSnapshot(
                () -> new JournalChecker(session, notary).check(anchored, progress)));
  }

  /**
   * {@inheritDoc}
   *
   * <p>SQLite overwrites with zeros what is replaced in its file ({@code secure_delete}); this
   * copies the write-ahead log into the file, and empties the log, which still held what was there
   * before.
   */
  @Override
  public void scrub() {
    writer.scrub();
  }

  /** Waits for what is under way, then gives back files and connections. */
  @Override
  public void close() {
    documents.close();
    try {
      readers.close();
    } finally {
      try {
        writer.close();
      } finally {
        lock.close();
      }
    }
  }
}
