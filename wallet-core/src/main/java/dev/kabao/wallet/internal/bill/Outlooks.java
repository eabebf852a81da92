package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillService;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.Outlook;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Adds up what is owed up to a day, along the index by due date. */
final class Outlooks {
  private static final int PAGE = 1_000;

  private final Platform platform;
  private final UUID wallet;

  Outlooks(Platform platform, UUID wallet) {
    this.platform = platform;
    this.wallet = wallet;
  }

  Outlook until(Instant until, CurrencyUnit currency) {
    AccountId account = AccountId.wallet(new WalletId(wallet), currency.getCode());
    Money available = Money.ofMinor(currency, platform.store().balance(account).available());
    try (BillReader reader = new BillReader(platform, wallet)) {
      Sum sum = new Sum(reader, available);
      eachDue(
          Moments.millis(until),
          bill -> {
            BillBody body = bill.body();
            if (!body.income()
                && body.currency().equals(currency.getCode())
                && reader.state(body) == BillState.DUE) {
              sum.add(bill);
            }
          });
      return new Outlook(until, available, sum.owed, sum.bills, sum.runsShortAt);
    }
  }

  /** What is owed so far. Money knows no bound, so no biller's amounts are too many for it. */
  private static final class Sum {
    private final BillReader reader;
    private final Money available;
    private final List<Bill> bills = new ArrayList<>();
    private Money owed;
    private Optional<Instant> runsShortAt = Optional.empty();

    Sum(BillReader reader, Money available) {
      this.reader = reader;
      this.available = available;
      this.owed = Money.zero(available.getCurrencyUnit());
    }

    void add(Stored<BillBody> bill) {
      BillBody body = bill.body();
      owed = owed.plus(Money.ofMinor(owed.getCurrencyUnit(), body.amount()));
      if (owed.isGreaterThan(available) && runsShortAt.isEmpty()) {
        runsShortAt = Optional.of(Instant.ofEpochMilli(body.dueAt()));
      }
      if (bills.size() < BillService.MOST_UPCOMING) {
        bills.add(reader.view(bill));
      }
    }
  }

  /** Goes through what is owed, the first due first, a page at a time in memory. */
  private void eachDue(long until, Consumer<Stored<BillBody>> what) {
    Optional<String> after = Optional.empty();
    do {
      Page<Document> page =
          platform.store().findByIndex(BillDocs.owedBy(wallet, until), after, PAGE);
      page.items().forEach(document -> what.accept(Json.read(BillBody.class, document)));
      after = page.next();
    } while (after.isPresent());
  }
}
