package dev.kabao.wallet.fuzz;

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
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A store in which one collection holds nothing but one document, with bytes from elsewhere, under
 * whatever id it is looked for. The rest is another store's. While it is so, nothing is written.
 */
final class ForeignStore implements Store {
  /** The id of the document where it is listed. */
  static final UUID ID = UUID.fromString("01920000-0000-7000-8000-0000000000ff");

  private final Store rest;
  private final Map<String, byte[]> written = new TreeMap<>();
  private String collection = "";
  private byte[] body = new byte[0];

  ForeignStore(Store rest) {
    this.rest = rest;
  }

  /** From now on, {@code collection} holds that; the empty name ends it. */
  void hold(String collection, byte[] body) {
    this.collection = collection;
    this.body = body;
  }

  /** The last document that was written to each collection. */
  Map<String, byte[]> written() {
    return Map.copyOf(written);
  }

  @Override
  public Optional<Document> find(String from, UUID id) {
    return from.equals(collection) ? Optional.of(document(id)) : rest.find(from, id);
  }

  @Override
  public Page<Document> findByIndex(IndexRange range, Optional<String> after, int limit) {
    return range.collection().equals(collection) ? page() : rest.findByIndex(range, after, limit);
  }

  @Override
  public Page<Document> findByStream(String from, UUID owner, Optional<String> after, int limit) {
    return from.equals(collection) ? page() : rest.findByStream(from, owner, after, limit);
  }

  @Override
  public List<Document> findAll(String from, Optional<UUID> after, int limit) {
    return from.equals(collection) ? List.of(document(ID)) : rest.findAll(from, after, limit);
  }

  @Override
  public long count(String from) {
    return from.equals(collection) ? 1 : rest.count(from);
  }

  @Override
  public void scrub() {
    rest.scrub();
  }

  @Override
  public List<StoredEvent> eventsOf(WalletId wallet, long before, int limit) {
    return rest.eventsOf(wallet, before, limit);
  }

  @Override
  public Optional<JournalHead> journalHead() {
    return rest.journalHead();
  }

  @Override
  public JournalCheck checkJournal(
      Notary notary, Optional<JournalHead> anchored, JournalProgress progress) {
    return rest.checkJournal(notary, anchored, progress);
  }

  @Override
  public Optional<CommitOutcome.Replayed> findClaim(byte[] key) {
    return rest.findClaim(key);
  }

  @Override
  public Balance balance(AccountId account) {
    return rest.balance(account);
  }

  @Override
  public List<Balance> balances(String owner) {
    return rest.balances(owner);
  }

  @Override
  public List<Balance> tallies(String asset, String from, String before, int limit) {
    return rest.tallies(asset, from, before, limit);
  }

  @Override
  public Balance balanceAt(AccountId account, Instant moment) {
    return rest.balanceAt(account, moment);
  }

  @Override
  public Set<AccountFlag> flags(String owner) {
    return rest.flags(owner);
  }

  @Override
  public Optional<Entry> transfer(TransferId id) {
    return rest.transfer(id);
  }

  @Override
  public List<Entry> entries(AccountId account, long before, int limit) {
    return rest.entries(account, before, limit);
  }

  @Override
  public List<StoredEvent> events(long after, int limit) {
    return rest.events(after, limit);
  }

  @Override
  public List<CommitOutcome> commit(List<Commit> commits, Notary notary) {
    if (collection.isEmpty()) {
      commits.forEach(
          commit -> commit.documents().forEach(d -> written.put(d.collection(), d.body())));
      return rest.commit(commits, notary);
    }
    throw new WalletException(ErrorCode.STORE_UNAVAILABLE, Map.of("reason", "only to be read"));
  }

  @Override
  public LedgerCheck checkLedger() {
    return rest.checkLedger();
  }

  @Override
  public void close() {
    rest.close();
  }

  private Document document(UUID id) {
    return new Document(collection, id, 1, body);
  }

  private Page<Document> page() {
    return new Page<>(List.of(document(ID)), Optional.empty());
  }
}
