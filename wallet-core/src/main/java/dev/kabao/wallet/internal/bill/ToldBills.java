package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.internal.category.Categories;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.BillFields;
import dev.kabao.wallet.internal.doc.BillerAccountBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.insight.Counted;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SealedTexts;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.spi.biller.BillerProfile;
import dev.kabao.wallet.spi.biller.DueBill;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What one answer of a biller changes in the list of bills: what it names is owed, and what it does
 * not name any more is gone until it is named again. For one answer; not thread-safe.
 */
final class ToldBills {
  final List<DocumentWrite> documents = new ArrayList<>();
  final List<Transfer> tallies = new ArrayList<>();
  final List<Event> events = new ArrayList<>();

  private final Platform platform;
  private final BillBook book;
  private final BillDocs docs;
  private final BillTally tally;
  private final Stored<BillerAccountBody> account;
  private final BillerProfile profile;
  private final UUID wallet;
  private final Set<UUID> named = new HashSet<>();

  ToldBills(Platform platform, Stored<BillerAccountBody> account, BillerProfile profile) {
    this.platform = platform;
    this.book = new BillBook(platform);
    this.docs = new BillDocs(platform);
    this.tally = new BillTally(platform);
    this.account = account;
    this.profile = profile;
    this.wallet = account.body().wallet();
  }

  /** Puts what the biller names into the list; the same thing once, however often it is named. */
  void take(List<DueBill> owed, SealedTexts key) {
    for (DueBill due : owed) {
      UUID id = docs.named(wallet, "biller", account.id().toString(), due.reference());
      if (named.add(id)) {
        put(id, due, key);
      }
    }
  }

  /** Takes off what was owed and is not named any more. */
  void takeOff(List<Stored<BillBody>> known) {
    for (Stored<BillBody> bill : known) {
      if (!named.contains(bill.id())) {
        BillFields after = new BillFields(bill.body());
        enter(bill.id(), after, BillEvent.NOT_NAMED);
        after.askAt = 0;
        changed(bill, after, "bill.gone");
      }
    }
  }

  private void put(UUID id, DueBill due, SealedTexts key) {
    Optional<Stored<BillBody>> known = platform.find(BillBody.class, id);
    if (known.isEmpty()) {
      create(id, due, key);
      return;
    }
    BillFields bill = new BillFields(known.get().body());
    // A biller's bill is dropped only once it is gone.
    boolean again = bill.state == BillState.GONE || bill.state == BillState.DROPPED;
    if (again) {
      // Before the amount changes: what it counted for comes off.
      enter(id, bill, BillEvent.NAMED_AGAIN);
    }
    // Otherwise paid, or being paid: the biller may not know it yet.
    if (again || (bill.state == BillState.DUE && !says(bill, due))) {
      fill(id, bill, due, key);
      changed(known.get(), bill, again ? "bill.owed-again" : "bill.changed");
    }
  }

  /** Moves a bill on, and the sums with it: what is gone counts as paid otherwise. */
  private void enter(UUID id, BillFields bill, BillEvent event) {
    bill.state = BillStates.enter(bill.state, event);
    bill.elsewhere = bill.state == BillState.GONE;
    tally.count(id, bill, Counted.Other.id(profile.payee()), tallies);
  }

  private static boolean says(BillFields bill, DueBill due) {
    return bill.amount == due.amount().getAmountMinorLong()
        && bill.dueAt == dueAt(due)
        && bill.currency.equals(due.amount().getCurrencyUnit().getCode());
  }

  private static long dueAt(DueBill due) {
    return due.dueAt().map(Instant::toEpochMilli).orElse(0L);
  }

  private void fill(UUID id, BillFields bill, DueBill due, SealedTexts key) {
    bill.currency = due.amount().getCurrencyUnit().getCode();
    bill.amount = due.amount().getAmountMinorLong();
    bill.dueAt = dueAt(due);
    bill.texts =
        BillDocs.sealed(key, id, BillTexts.of(profile.name().both(), due.text(), due.reference()));
    book.owed(bill);
  }

  private void changed(Stored<BillBody> before, BillFields after, String fact) {
    documents.add(BillDocs.change(before, after.body(book.now())));
    events.add(fact(fact, before.id()));
  }

  private void create(UUID id, DueBill due, SealedTexts key) {
    BillFields bill = blank(due);
    fill(id, bill, due, key);
    BillBody body = bill.body(book.now());
    documents.add(BillDocs.creation(id, body));
    events.add(fact("bill.new", id));
    if (new Recurring(platform).changedFrom(body).isPresent()) {
      events.add(fact("bill.amount-changed", id));
    }
  }

  private BillFields blank(DueBill due) {
    BillFields bill =
        new BillFields(
            wallet,
            BillSource.BILLER,
            BillState.DUE,
            due.amount().getCurrencyUnit().getCode(),
            0,
            book.now());
    bill.at = Math.max(0, due.madeOutAt().toEpochMilli());
    bill.biller = profile.code();
    bill.account = account.id();
    bill.series = docs.series(wallet, "account", account.id().toString());
    bill.category =
        new Categories(platform)
            .said(wallet, profile.payee())
            .or(() -> platform.everyday().categories().find(profile.category()))
            .map(Category::code)
            .orElse(Category.OTHER);
    return bill;
  }

  private Event fact(String type, UUID bill) {
    return new Event(type, new WalletId(wallet), bill);
  }
}
