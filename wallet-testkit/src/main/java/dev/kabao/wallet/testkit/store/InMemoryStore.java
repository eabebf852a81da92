package dev.kabao.wallet.testkit.store;

import dev.kabao.wallet.journal.JournalCheck;
import dev.kabao.wallet.journal.JournalFinding;
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
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.IndexRange;
import dev.kabao.wallet.spi.store.Notary;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.spi.store.StoredEvent;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store for tests: it keeps everything in memory, under one lock, and forgets it with the
 * process. Apart from durability it does all that {@link StoreContract} asks for. Thread-safe.
 *
 * <p>A commit is carried out step by step; the first step that is refused takes back those before.
 */
public final class InMemoryStore implements Store {
  private static final int MOST = 1000;

  private final Map<ByteBuffer, RequestClaim> claims = new HashMap<>();
  private final MemoryDocuments documents = new MemoryDocuments();
  private final MemoryFlags flags = new MemoryFlags();
  private final MemoryLedger ledger = new MemoryLedger(flags);
  private final List<StoredEvent> events = new ArrayList<>();
  private final MemoryJournal journal = new MemoryJournal();
  private boolean closed;

  /** A store in which nothing is stored yet. */
  public InMemoryStore() {}

  @Override
  public synchronized Optional<Document> find(String collection, UUID id) {
    Objects.requireNonNull(collection, "collection");
    Objects.requireNonNull(id, "id");
    checkOpen();
    return documents.find(collection, id);
  }

  @Override
  public synchronized Page<Document> findByIndex(
      IndexRange range, Optional<String> after, int limit) {
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(after, "after");
    checkPage(limit);
    return documents.findByIndex(range, after, limit);
  }

  @Override
  public synchronized Page<Document> findByStream(
      String collection, UUID owner, Optional<String> after, int limit) {
    Objects.requireNonNull(collection, "collection");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(after, "after");
    checkPage(limit);
    return documents.findByStream(collection, owner, after, limit);
  }

  @Override
  public synchronized List<Document> findAll(String collection, Optional<UUID> after, int limit) {
    Objects.requireNonNull(collection, "collection");
    Objects.requireNonNull(after, "after");
    checkPage(limit);
    return documents.findAll(collection, after, limit);
  }

  @Override
  public synchronized long count(String collection) {
    Objects.requireNonNull(collection, "collection");
    checkOpen();
    return documents.count(collection);
  }

  @Override
  public synchronized Optional<CommitOutcome.Replayed> findClaim(byte[] key) {
    RequestClaim claim = claims.get(ByteBuffer.wrap(key));
    checkOpen();
    return Optional.ofNullable(claim)
        .map(found -> new CommitOutcome.Replayed(found.contentHash().clone(), found.subject()));
  }

  @Override
  public synchronized Balance balance(AccountId account) {
    Objects.requireNonNull(account, "account");
    checkOpen();
    return ledger.balance(account);
  }

  @Override
  public synchronized List<Balance> balances(String owner) {
    Objects.requireNonNull(owner, "owner");
    checkOpen();
    return ledger.balances(owner);
  }

  @Override
  public synchronized List<Balance> tallies(String asset, String from, String before, int limit) {
    Objects.requireNonNull(asset, "asset");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(before, "before");
    checkPage(limit);
    checkOpen();
    return ledger.tallies(asset, from, before, limit);
  }

  @Override
  public synchronized Balance balanceAt(AccountId account, Instant moment) {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(moment, "moment");
    checkOpen();
    return ledger.balanceAt(account, moment);
  }

  @Override
  public synchronized Set<AccountFlag> flags(String owner) {
    Objects.requireNonNull(owner, "owner");
    checkOpen();
    return flags.of(owner);
  }

  @Override
  public synchronized Optional<Entry> transfer(TransferId id) {
    Objects.requireNonNull(id, "id");
    checkOpen();
    return ledger.transfer(id);
  }

  @Override
  public synchronized List<Entry> entries(AccountId account, long before, int limit) {
    Objects.requireNonNull(account, "account");
    checkPage(limit);
    return ledger.entries(account, before, limit);
  }

  @Override
  public synchronized List<StoredEvent> events(long after, int limit) {
    checkPage(limit);
    return events.stream().filter(event -> event.sequence() > after).limit(limit).toList();
  }

  @Override
  public synchronized List<StoredEvent> eventsOf(WalletId wallet, long before, int limit) {
    Objects.requireNonNull(wallet, "wallet");
    checkPage(limit);
    List<StoredEvent> found = new ArrayList<>();
    for (int i = events.size() - 1; i >= 0 && found.size() < limit; i--) {
      StoredEvent event = events.get(i);
      if (event.sequence() < before && event.event().wallet().equals(wallet)) {
        found.add(event);
      }
    }
    return found;
  }

  @Override
  public synchronized List<CommitOutcome> commit(List<Commit> commits, Notary notary) {
    Objects.requireNonNull(notary, "notary");
    List<Commit> batch = List.copyOf(commits);
    if (batch.isEmpty() || batch.size() > MOST) {
      throw new IllegalArgumentException(
          "A batch has 1 to " + MOST + " commits, not " + batch.size() + ".");
    }
    checkOpen();
    List<CommitOutcome> outcomes = new ArrayList<>(batch.size());
    List<Commit> applied = new ArrayList<>(batch.size());
    Deque<Undo> undos = new ArrayDeque<>();
    int eventsBefore = events.size();
    for (Commit commit : batch) {
      Undo undo = new Undo();
      CommitOutcome refusal = apply(commit, undo);
      if (refusal != null) {
        undo.run();
      } else {
        applied.add(commit);
        undos.push(undo);
      }
      outcomes.add(refusal == null ? new CommitOutcome.Applied() : refusal);
    }
    boolean signed = false;
    try {
      journal.append(applied, notary);
      signed = true;
    } finally {
      if (!signed) {
        undos.forEach(Undo::run);
        events.subList(eventsBefore, events.size()).clear();
      }
    }
    return outcomes;
  }

  @Override
  public synchronized Optional<JournalHead> journalHead() {
    checkOpen();
    return journal.head();
  }

  @Override
  public synchronized JournalCheck checkJournal(
      Notary notary, Optional<JournalHead> anchored, JournalProgress progress) {
    Objects.requireNonNull(notary, "notary");
    Objects.requireNonNull(anchored, "anchored");
    Objects.requireNonNull(progress, "progress");
    checkOpen();
    List<JournalFinding> findings = journal.check(notary, anchored);
    progress.at(journal.size(), journal.size());
    return new JournalCheck(
        journal.head(), journal.size(), 0, findings.size(), findings, checkLedger());
  }

  @Override
  public synchronized LedgerCheck checkLedger() {
    checkOpen();
    return new MemoryCheck(ledger).check();
  }

  /** Has nothing to do: there are no files. */
  @Override
  public synchronized void scrub() {
    checkOpen();
  }

  @Override
  public synchronized void close() {
    closed = true;
  }

  private @Nullable CommitOutcome apply(Commit commit, Undo undo) {
    Instant at;
    try {
      at = Instant.ofEpochMilli(commit.at().toEpochMilli());
    } catch (ArithmeticException e) {
      return refused("its time is out of range", e);
    }
    if (commit.claim().isPresent()) {
      RequestClaim claim = commit.claim().get();
      ByteBuffer key = ByteBuffer.wrap(claim.key());
      RequestClaim earlier = claims.putIfAbsent(key, claim);
      if (earlier != null) {
        return new CommitOutcome.Replayed(earlier.contentHash().clone(), earlier.subject());
      }
      undo.add(() -> claims.remove(key));
    }
    CommitOutcome refusal = documents.apply(commit.documents(), undo);
    if (refusal == null) {
      refusal = ledger.apply(commit.transfers(), at, undo);
    }
    if (refusal == null) {
      refusal = flags.apply(commit.flags(), ledger, undo);
    }
    if (refusal == null) {
      for (Event event : commit.events()) {
        events.add(new StoredEvent(events.size() + 1L, event, at));
      }
    }
    return refusal;
  }

  private void checkPage(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("A page has 1 to " + MOST + " items, not " + limit + ".");
    }
    checkOpen();
  }

  private void checkOpen() {
    if (closed) {
      throw new WalletException(ErrorCode.CLOSED, Map.of("what", "store"));
    }
  }

  static CommitOutcome refused(String reason, @Nullable Throwable cause) {
    return new CommitOutcome.Failed(
        new WalletException(ErrorCode.COMMIT_REFUSED, Map.of("reason", reason), cause));
  }
}
