package dev.kabao.wallet.testkit.store;

import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.FlagWrite;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts a commit together, in few words, for tests. Not thread-safe. */
public final class CommitBuilder {
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");

  private final Instant at;
  private Optional<RequestClaim> claim = Optional.empty();
  private final List<DocumentWrite> documents = new ArrayList<>();
  private final List<Transfer> transfers = new ArrayList<>();
  private final List<FlagWrite> flags = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  private CommitBuilder(Instant at) {
    this.at = at;
  }

  /** A commit of a fixed time. */
  public static CommitBuilder commit() {
    return new CommitBuilder(TIME);
  }

  /** A commit of this time. */
  public static CommitBuilder commitAt(Instant at) {
    return new CommitBuilder(at);
  }

  /** The commit carries out this request. */
  public CommitBuilder claim(RequestClaim request) {
    this.claim = Optional.of(request);
    return this;
  }

  /** Writes a document that is in no stream. */
  public CommitBuilder write(
      String collection, UUID id, long readVersion, String body, IndexEntry... index) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return write(
        new DocumentWrite(collection, id, readVersion, bytes, List.of(index), Optional.empty()));
  }

  /** Writes a new document and appends it to its owner's stream. */
  public CommitBuilder append(
      String collection, UUID id, UUID owner, String body, IndexEntry... index) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return write(new DocumentWrite(collection, id, 0, bytes, List.of(index), Optional.of(owner)));
  }

  /** Writes a document. */
  public CommitBuilder write(DocumentWrite document) {
    documents.add(document);
    return this;
  }

  /** Moves an amount at once. */
  public CommitBuilder post(TransferId id, AccountId from, AccountId to, long minorUnits) {
    return transfer(new Transfer.Post(id, from, to, minorUnits));
  }

  /** Moves an amount at once, if that leaves {@code to} with no more than {@code ceiling}. */
  public CommitBuilder postUpTo(
      long ceiling, TransferId id, AccountId from, AccountId to, long minorUnits) {
    return transfer(Transfer.Post.upTo(ceiling, id, from, to, minorUnits));
  }

  /** Gives back what was paid before. */
  public CommitBuilder giveBack(TransferId id, AccountId from, AccountId to, long minorUnits) {
    return transfer(Transfer.Post.returning(id, from, to, minorUnits));
  }

  /** Sets an amount aside for as long as it takes. */
  public CommitBuilder hold(TransferId id, AccountId from, AccountId to, long minorUnits) {
    return transfer(new Transfer.Hold(id, from, to, minorUnits, Optional.empty()));
  }

  /** Sets an amount aside that can be captured before {@code expiresAt}. */
  public CommitBuilder holdUntil(
      Instant expiresAt, TransferId id, AccountId from, AccountId to, long minorUnits) {
    return transfer(new Transfer.Hold(id, from, to, minorUnits, Optional.of(expiresAt)));
  }

  /** Captures a part of a hold, whose rest stays set aside. */
  public CommitBuilder capturePart(TransferId id, TransferId hold, long minorUnits) {
    return transfer(new Transfer.Capture(id, hold, minorUnits, false));
  }

  /** Captures a hold, and frees its rest. */
  public CommitBuilder capture(TransferId id, TransferId hold, long minorUnits) {
    return transfer(new Transfer.Capture(id, hold, minorUnits));
  }

  /** Voids a hold. */
  public CommitBuilder voidHold(TransferId id, TransferId hold) {
    return transfer(new Transfer.VoidHold(id, hold));
  }

  /** Adds a transfer. */
  public CommitBuilder transfer(Transfer transfer) {
    transfers.add(transfer);
    return this;
  }

  /** Sets all flags of an owner. */
  public CommitBuilder flags(String owner, AccountFlag... all) {
    flags.add(new FlagWrite(owner, Set.of(all)));
    return this;
  }

  /** Adds an event. */
  public CommitBuilder event(String type, WalletId wallet, UUID subject) {
    events.add(new Event(type, wallet, subject));
    return this;
  }

  /** The commit. */
  public Commit build() {
    return new Commit(at, claim, documents, transfers, flags, events);
  }
}
