package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.internal.category.Categories;
import dev.kabao.wallet.internal.doc.AutopayBody;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.BillFields;
import dev.kabao.wallet.internal.doc.BillerAccountBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.insight.Counted;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SealedTexts;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.spi.biller.Biller;
import dev.kabao.wallet.spi.biller.BillerOutcome;
import dev.kabao.wallet.spi.biller.BillerProfile;
import dev.kabao.wallet.spi.biller.DueBill;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Asks billers what their customers owe, and keeps the list of bills in step with it. */
public final class BillerAccounts {
  private static final int TRIES = 10;
  private static final int PAGE = 200;

  private final Platform platform;
  private final BillBook book;
  private final BillDocs docs;
  private final Recurring recurring;
  private final BillTally tally;

  BillerAccounts(Platform platform) {
    this.platform = platform;
    this.book = new BillBook(platform);
    this.docs = new BillDocs(platform);
    this.recurring = new Recurring(platform);
    this.tally = new BillTally(platform);
  }

  /** The keys under which an account is found. */
  public static List<IndexEntry> index(BillerAccountBody account) {
    return Asking.index(account.askAt());
  }

  /** What a biller is called in a list. */
  static String name(BillerProfile profile) {
    LocalText name = profile.name();
    return name.zh().equals(name.en()) ? name.zh() : name.zh() + " / " + name.en();
  }

  /**
   * Asks what is owed now.
   *
   * @return whether the biller told
   */
  boolean ask(Stored<BillerAccountBody> account) {
    Biller biller = platform.everyday().billers().get(account.body().biller());
    if (account.body().gone() || biller == null) {
      askLater(account);
      return false;
    }
    BillerOutcome<List<DueBill>> outcome;
    try (Secret number = BillerNumbers.number(platform, account)) {
      outcome = biller.dueBills(number);
    }
    if (outcome instanceof BillerOutcome.Done<List<DueBill>> done) {
      take(account, biller.profile(), done.value());
      return true;
    }
    askLater(account);
    return false;
  }

  /** The biller did not tell: what is known stays, and it is asked later. */
  private void askLater(Stored<BillerAccountBody> account) {
    long now = book.now();
    if (account.body().askAt() == 0 || now < account.body().askAt()) {
      return;
    }
    BillerAccountBody later = account.body().asked(account.body().askedAt(), nextAsk(now));
    // Whoever was quicker has set the time as well.
    book.commit(Optional.empty(), now, List.of(account.replace(later, index(later))), List.of());
  }

  private long nextAsk(long now) {
    return now + platform.everyday().bills().askEvery().toMillis();
  }

  /**
   * Puts what is owed into the list; what the biller does not name any more was paid otherwise. An
   * answer says nothing of what came to be known after it was asked for: if another was taken
   * since, it is dropped.
   */
  private void take(Stored<BillerAccountBody> before, BillerProfile profile, List<DueBill> owed) {
    UUID id = before.id();
    for (int i = 0; i < TRIES; i++) {
      Stored<BillerAccountBody> account = platform.get(BillerAccountBody.class, id);
      if (account.body().gone() || account.version() != before.version()) {
        return;
      }
      long now = book.now();
      BillerAccountBody asked = account.body().asked(now, nextAsk(now));
      List<DocumentWrite> documents = new ArrayList<>();
      List<Transfer> tallies = new ArrayList<>();
      List<Event> events = new ArrayList<>();
      documents.add(account.replace(asked, index(asked)));
      Set<UUID> named = new HashSet<>();
      try (SealedTexts key = SealedTexts.of(platform, account.body().wallet())) {
        for (DueBill bill : owed) {
          UUID about = billId(account, bill.reference());
          if (named.add(about)) {
            put(key, account, profile, about, bill, documents, events);
          }
        }
      }
      if (!events.isEmpty()) {
        wake(id, now).ifPresent(documents::add);
      }
      for (Stored<BillBody> gone : ofAccount(account.body().wallet(), id)) {
        if (!named.contains(gone.id())) {
          BillFields after = new BillFields(gone.body());
          after.state = BillStates.enter(after.state, BillEvent.PAID_ELSEWHERE);
          after.elsewhere = true;
          after.askAt = 0;
          tally.count(gone.id(), after, Counted.Other.id(profile.payee()), tallies);
          documents.add(BillDocs.change(gone, after.body(now)));
          events.add(fact("bill.paid-elsewhere", account, gone.id()));
        }
      }
      if (book.commit(Optional.empty(), now, documents, tallies, events)
          instanceof CommitOutcome.Applied) {
        if (!tallies.isEmpty()) {
          tally.told(account.body().wallet());
        }
        return;
      }
    }
    throw Platform.contention("biller account");
  }

  /** What pays the account's bills by itself looks at once at one that has come or changed. */
  private Optional<DocumentWrite> wake(UUID account, long now) {
    return platform
        .find(AutopayBody.class, account)
        .filter(autopay -> autopay.body().isWaitingForBills() && autopay.body().askAt() > now)
        .map(
            autopay -> {
              AutopayBody woken = autopay.body().lookedAt(now);
              return autopay.replace(woken, AutopayRuns.index(woken));
            });
  }

  private void put(
      SealedTexts key,
      Stored<BillerAccountBody> account,
      BillerProfile profile,
      UUID id,
      DueBill due,
      List<DocumentWrite> documents,
      List<Event> events) {
    UUID wallet = account.body().wallet();
    Optional<Stored<BillBody>> known = platform.find(BillBody.class, id);
    if (known.isPresent() && known.get().body().state() != BillState.DUE) {
      // Paid, or being paid: the biller may not know it yet.
      return;
    }
    long now = book.now();
    BillFields bill =
        known
            .map(stored -> new BillFields(stored.body()))
            .orElseGet(() -> blank(account, profile, due, now));
    String currency = due.amount().getCurrencyUnit().getCode();
    long amount = due.amount().getAmountMinorLong();
    long dueAt = due.dueAt().map(Instant::toEpochMilli).orElse(0L);
    if (known.isPresent()
        && bill.amount == amount
        && bill.dueAt == dueAt
        && bill.currency.equals(currency)) {
      return;
    }
    bill.currency = currency;
    bill.amount = amount;
    bill.dueAt = dueAt;
    bill.texts = BillDocs.sealed(key, id, BillTexts.of(name(profile), due.text(), due.reference()));
    book.owed(bill);
    BillBody body = bill.body(now);
    if (known.isPresent()) {
      documents.add(BillDocs.change(known.get(), body));
      events.add(fact("bill.changed", account, id));
    } else {
      documents.add(BillDocs.creation(id, body));
      events.add(fact("bill.new", account, id));
      if (recurring.changedFrom(body).isPresent()) {
        events.add(new Event("bill.amount-changed", new WalletId(wallet), id));
      }
    }
  }

  private BillFields blank(
      Stored<BillerAccountBody> account, BillerProfile profile, DueBill due, long now) {
    UUID wallet = account.body().wallet();
    BillFields bill =
        new BillFields(
            wallet,
            BillSource.BILLER,
            BillState.DUE,
            due.amount().getCurrencyUnit().getCode(),
            0,
            now);
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

  private UUID billId(Stored<BillerAccountBody> account, String reference) {
    return docs.named(account.body().wallet(), "biller", account.id().toString(), reference);
  }

  private static Event fact(String type, Stored<BillerAccountBody> account, UUID bill) {
    return new Event(type, new WalletId(account.body().wallet()), bill);
  }

  /** What is owed on an account, the first due first. */
  List<Stored<BillBody>> ofAccount(UUID wallet, UUID account) {
    List<Stored<BillBody>> found = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      var page = platform.store().findByIndex(BillDocs.owed(wallet), after, PAGE);
      page.items().stream()
          .map(document -> Json.read(BillBody.class, document))
          .filter(bill -> account.equals(bill.body().account()))
          .forEach(found::add);
      after = page.next();
    } while (after.isPresent());
    return found;
  }
}
