package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.internal.doc.AutopayBody;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.BillerAccountBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SealedTexts;
import dev.kabao.wallet.spi.biller.Biller;
import dev.kabao.wallet.spi.biller.BillerOutcome;
import dev.kabao.wallet.spi.biller.BillerProfile;
import dev.kabao.wallet.spi.biller.DueBill;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.value.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks billers what their customers owe, and keeps the list of bills in step with it. */
public final class BillerAccounts {
  private static final int TRIES = 10;
  private static final int PAGE = 200;

  private final Platform platform;
  private final BillBook book;

  BillerAccounts(Platform platform) {
    this.platform = platform;
    this.book = new BillBook(platform);
  }

  /** The keys under which an account is found. */
  public static List<IndexEntry> index(BillerAccountBody account) {
    return Asking.index(account.askAt());
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
   * Puts what is owed into the list, and takes off what the biller does not name any more. An
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
      ToldBills told = new ToldBills(platform, account, profile);
      told.documents.add(account.replace(asked, index(asked)));
      try (SealedTexts key = SealedTexts.of(platform, account.body().wallet())) {
        told.take(owed, key);
      }
      if (!told.events.isEmpty()) {
        wake(id, now).ifPresent(told.documents::add);
      }
      told.takeOff(ofAccount(account.body().wallet(), id));
      if (book.commit(Optional.empty(), now, told.documents, told.tallies, told.events)
          instanceof CommitOutcome.Applied) {
        if (!told.tallies.isEmpty()) {
          new BillTally(platform).told(account.body().wallet());
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
