package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.BillFields;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.WalletId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes bills: the one place where commits about them are put together. */
final class BillBook {
  private final Platform platform;

  BillBook(Platform platform) {
    this.platform = platform;
  }

  /** The time of now, in Unix milliseconds. */
  long now() {
    return platform.clock().millis();
  }

  /**
   * Commits a change of a bill.
   *
   * @param fact what happened; empty for what nobody needs to hear of
   * @return the bill after it, or as somebody else has left it meanwhile
   */
  Stored<BillBody> change(Stored<BillBody> before, BillFields after, String fact) {
    return tryChange(before, after, fact)
        .orElseGet(() -> platform.get(BillBody.class, before.id()));
  }

  /** The same; empty if somebody else has changed the bill meanwhile, and nothing was written. */
  Optional<Stored<BillBody>> tryChange(Stored<BillBody> before, BillFields after, String fact) {
    BillBody body = after.body(now());
    CommitOutcome outcome =
        commit(
            Optional.empty(),
            body.updatedAt(),
            List.of(BillDocs.change(before, body)),
            facts(fact, body.wallet(), before.id()));
    return outcome instanceof CommitOutcome.Applied
        ? Optional.of(before.replaced(body))
        : Optional.empty();
  }

  /** The fact as a list; none if it is empty. */
  static List<Event> facts(String fact, UUID wallet, UUID bill) {
    List<Event> facts = new ArrayList<>();
    if (!fact.isEmpty()) {
      facts.add(new Event(fact, new WalletId(wallet), bill));
    }
    return facts;
  }

  /** Commits documents and facts. */
  CommitOutcome commit(
      Optional<RequestClaim> claim, long now, List<DocumentWrite> documents, List<Event> events) {
    return commit(claim, now, documents, List.of(), events);
  }

  /** The same, with what counts in the sums of spending and income. */
  CommitOutcome commit(
      Optional<RequestClaim> claim,
      long now,
      List<DocumentWrite> documents,
      List<Transfer> tallies,
      List<Event> events) {
    return platform
        .committer()
        .commit(new Commit(Instant.ofEpochMilli(now), claim, documents, tallies, events));
  }

  /** When to remind of a bill next, after a moment; 0 for never. */
  long remindAt(long dueAt, long after) {
    if (dueAt == 0) {
      return 0;
    }
    return platform.everyday().bills().reminders().stream()
        .map(Duration::toMillis)
        .map(before -> dueAt - before)
        .filter(at -> at > after)
        .min(Long::compare)
        .orElse(0L);
  }

  /** Puts a bill that is owed, or is owed again, under the next reminder. */
  void owed(BillFields bill) {
    bill.asked = 0;
    bill.askAt = bill.state == BillState.DUE ? remindAt(bill.dueAt, now()) : 0;
  }
}
