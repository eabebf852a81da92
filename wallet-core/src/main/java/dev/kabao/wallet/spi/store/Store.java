package dev.kabao.wallet.spi.store;

import dev.kabao.wallet.journal.JournalCheck;
import dev.kabao.wallet.journal.JournalHead;
import dev.kabao.wallet.journal.JournalProgress;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps everything that the wallet remembers. One method writes; the rest read.
 *
 * <p><b>Guarantees.</b> A commit is applied wholly or not at all, and is durable (it survives a
 * power cut) before {@link #commit} returns. Commits are applied one after another: each is checked
 * against what all earlier ones left. A read that starts after a commit returned sees it; a read
 * never sees part of a commit.
 *
 * <p><b>Threads.</b> All methods may be called from any number of threads. <b>Nulls</b> are refused
 * everywhere and never returned. <b>Failures</b> are {@link
 * dev.kabao.wallet.value.WalletException}s: {@code STORE_UNAVAILABLE} when the store did not do its
 * work, {@code CLOSED} after {@link #close}, {@code STORE_DAMAGED} when what it reads makes no
 * sense.
 *
 * <p>What a store must do is spelled out by {@code StoreContract} in {@code wallet-testkit}.
 */
public interface Store extends AutoCloseable {

  /** The document, or empty if there is none. */
  Optional<Document> find(String collection, UUID id);

  /**
   * Pages through an index, in ascending order of key and then of document id.
   *
   * @param range the part of the index
   * @param after where the page before said to go on; empty for the first page
   * @param limit how many documents at most, 1 to 1000
   */
  Page<Document> findByIndex(IndexRange range, Optional<String> after, int limit);

  /**
   * Pages through the documents of one owner, the newest first.
   *
   * @param collection the collection
   * @param owner the owner
   * @param after where the page before said to go on; empty for the first page
   * @param limit how many documents at most, 1 to 1000
   */
  Page<Document> findByStream(String collection, UUID owner, Optional<String> after, int limit);

  /**
   * Pages through a whole collection, in ascending order of id. What is written meanwhile may or
   * may not turn up. It may take the store a scan of all that it holds: it is for looking after the
   * store, not for serving people.
   *
   * @param collection the collection
   * @param after only documents with a larger id, in the order of unsigned bytes; empty for the
   *     first page
   * @param limit how many documents at most, 1 to 1000; fewer come back only from the last page
   */
  List<Document> findAll(String collection, Optional<UUID> after, int limit);

  /** How many documents a collection has; like {@link #findAll}, it may take a scan. */
  long count(String collection);

  /**
   * What a request id was used for.
   *
   * @param key the key of its {@link RequestClaim}
   * @return what a commit with that claim would come back with; empty if it was never used
   */
  Optional<CommitOutcome.Replayed> findClaim(byte[] key);

  /** The account's balance; all zero for an account that no transfer has touched. */
  Balance balance(AccountId account);

  /** The balances of all owned accounts of this owner, ordered by asset. */
  List<Balance> balances(String owner);

  /**
   * The tallies of a range of owners, ordered by owner: accounts of type {@link
   * dev.kabao.wallet.ledger.AccountType#TALLY} that a transfer has touched. Takes time in
   * proportion to what it returns, whatever the ledger holds.
   *
   * @param asset their asset
   * @param from the first owner, in the order of characters
   * @param before the first owner that is past the range
   * @param limit how many at most, 1 to 1000
   */
  List<Balance> tallies(String asset, String from, String before, int limit);

  /**
   * What the account held at a moment: the effect of all transfers whose commit's time is at or
   * before it. Derived from the transfers, so it takes time in proportion to the account's entries;
   * for a system account, to the ledger's.
   */
  Balance balanceAt(AccountId account, Instant moment);

  /** What is forbidden to an owner's accounts; empty for an owner without flags. */
  Set<AccountFlag> flags(String owner);

  /** The transfer with this id, as its account {@code from} sees it; empty if there is none. */
  Optional<Entry> transfer(TransferId id);

  /**
   * Pages through the entries of an account, the newest first.
   *
   * @param account the account; a system account may take the store a scan of the ledger
   * @param before only entries with a smaller sequence; {@code Long.MAX_VALUE} for the newest
   * @param limit how many entries at most, 1 to 1000
   */
  List<Entry> entries(AccountId account, long before, int limit);

  /**
   * Pages through all events, the oldest first, in the order of their commits: once an event was
   * read, no event with a smaller sequence ever turns up.
   *
   * @param after only events with a larger sequence; 0 for the oldest
   * @param limit how many events at most, 1 to 1000
   */
  List<StoredEvent> events(long after, int limit);

  /**
   * Pages through the events of one wallet, the newest first.
   *
   * @param wallet the wallet
   * @param before only events with a smaller sequence; {@code Long.MAX_VALUE} for the newest
   * @param limit how many events at most, 1 to 1000
   */
  List<StoredEvent> eventsOf(WalletId wallet, long before, int limit);

  /**
   * Applies commits in the order of the list, each wholly or not at all, and makes them durable
   * together. A commit that cannot be applied takes no other down with it.
   *
   * <p><b>Journal.</b> What the list changes gets one row in the store's journal, in the same
   * transaction: digests of all that was written, and the notary's hash over them, the row's number
   * and the hash of the row before. A list that changes nothing gets none. A store that holds
   * something and has no journal yet, because an older version wrote it, first gets rows over what
   * is there.
   *
   * @param commits at least one, at most 1000
   * @param notary signs for the journal; always the same one for one store. Called while the
   *     store's writer waits: it must not call the store.
   * @return one outcome for each, in the same order
   * @throws dev.kabao.wallet.value.WalletException {@code STORE_UNAVAILABLE} if it is not known
   *     whether anything was applied: the caller asks again with the same claims
   */
  List<CommitOutcome> commit(List<Commit> commits, Notary notary);

  /** The newest row of the journal; empty if nothing was ever committed. */
  Optional<JournalHead> journalHead();

  /**
   * Compares everything that is stored with what the journal says was written, in one snapshot:
   * commits go on meanwhile. Finds what was changed, taken away, added or put into another order by
   * anybody who had the store and not the notary's key, and says where. Memory grows with the
   * number of rows by a few bits for each, and by what {@link #checkLedger} needs.
   *
   * @param notary the one that the journal was written with
   * @param anchored a head that was kept outside, which must be a part of the journal
   * @param progress hears how far it is
   */
  JournalCheck checkJournal(
      Notary notary, Optional<JournalHead> anchored, JournalProgress progress);

  /** Rebuilds all balances from the transfers and compares; takes time in proportion to them. */
  LedgerCheck checkLedger();

  /**
   * Makes what was overwritten or removed before this call unreadable in the store's own files, as
   * far as the store can: no file of its own still holds it. What it cannot reach is the disk under
   * the file system, and every copy that somebody made of the files. Reads and commits go on
   * meanwhile, or wait.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code STORE_UNAVAILABLE} if that was not
   *     possible now, for example since somebody is still reading what was there before; nothing is
   *     lost, and it may be asked again
   */
  void scrub();

  /** Gives back files and connections; every later call fails with {@code CLOSED}. */
  @Override
  void close();
}
