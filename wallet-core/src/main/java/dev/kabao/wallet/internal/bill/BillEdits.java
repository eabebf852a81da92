package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillRefusal;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.BillFields;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.BillId;
import dev.kabao.wallet.value.WalletId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Carries out what a person asks for of one entry of their list: once for a request, on the version
 * that was looked at, and with the sums in step. A payment is an entry too; it is kept as a bill
 * from when it is split.
 */
final class BillEdits {
  private static final int TRIES = 40;

  private final Platform platform;
  private final BillBook book;
  private final BillDocs docs;
  private final BillTally tally;
  private final WalletId owner;
  private final UUID wallet;

  BillEdits(Platform platform, WalletId owner) {
    this.platform = platform;
    this.owner = owner;
    this.wallet = owner.value();
    this.book = new BillBook(platform);
    this.docs = new BillDocs(platform);
    this.tally = new BillTally(platform);
  }

  /** What is written beside the bill. */
  static final class Beside {
    final List<DocumentWrite> documents = new ArrayList<>();
    final List<Transfer> tallies = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
  }

  /** Changes a bill, or says why not. */
  interface Edit {
    Optional<BillRefusal> of(Stored<BillBody> before, BillFields bill, Beside beside);
  }

  /** Changes an entry; why not, if it cannot be. */
  Optional<BillRefusal> change(RequestClaim claim, UUID id, String fact, Edit edit) {
    for (int i = 0; i < TRIES; i++) {
      Optional<CommitOutcome.Replayed> earlier = platform.store().findClaim(claim.key());
      if (earlier.isPresent()) {
        Requests.requireSame(claim, earlier.get());
        return Optional.empty();
      }
      Optional<Stored<BillBody>> known = docs.find(wallet, id);
      Stored<BillBody> before = known.orElseGet(() -> ofPayment(id));
      BillFields bill = new BillFields(before.body());
      Beside beside = new Beside();
      Optional<BillRefusal> refusal = edit.of(before, bill, beside);
      if (refusal.isPresent()) {
        return refusal;
      }
      long now = book.now();
      if (known.isPresent()) {
        try (BillReader reader = new BillReader(platform, wallet)) {
          String name = reader.texts(before).payee();
          tally.count(id, bill, name, reader.key(), beside.documents, beside.tallies);
        }
      }
      if (known.isPresent() || !bill.parts.isEmpty()) {
        BillBody body = bill.body(now);
        beside.documents.add(
            known.isPresent() ? BillDocs.change(before, body) : BillDocs.creation(id, body));
      }
      beside.events.add(new Event(fact, owner, id));
      CommitOutcome outcome =
          book.commit(Optional.of(claim), now, beside.documents, beside.tallies, beside.events);
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        Requests.requireSame(claim, replayed);
        return Optional.empty();
      }
      if (outcome instanceof CommitOutcome.Applied) {
        if (!beside.tallies.isEmpty()) {
          tally.told(wallet);
        }
        return Optional.empty();
      }
    }
    throw Platform.contention("bill");
  }

  /** A payment of this wallet as a bill that is not kept yet. */
  private Stored<BillBody> ofPayment(UUID id) {
    Stored<PaymentBody> payment =
        platform
            .find(PaymentBody.class, id)
            .filter(one -> one.body().wallet().equals(wallet))
            .orElseThrow(() -> Platform.notFound("bill", new BillId(id).toString()));
    PaymentBody body = payment.body();
    BillState state =
        PaymentRows.state(body)
            .orElseThrow(() -> Platform.notFound("bill", new BillId(id).toString()));
    BillFields bill =
        new BillFields(
            wallet,
            BillSource.PAYMENT,
            state,
            body.currency(),
            PaymentRows.amount(body),
            body.createdAt());
    bill.income = PaymentRows.isIncome(body);
    bill.payment = id;
    try (BillReader reader = new BillReader(platform, wallet)) {
      bill.category = reader.payments().category(body).code();
    }
    return new Stored<>(id, 0, bill.body(body.createdAt()));
  }
}
