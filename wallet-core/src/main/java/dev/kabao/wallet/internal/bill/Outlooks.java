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
    long available = platform.store().balance(account).available();
    long owed = 0;
    List<Bill> bills = new ArrayList<>();
    Optional<Instant> runsShortAt = Optional.empty();
    try (BillReader reader = new BillReader(platform, wallet)) {
      for (Stored<BillBody> bill : due(Moments.millis(until))) {
        BillBody body = bill.body();
        if (body.income()
            || !body.currency().equals(currency.getCode())
            || reader.state(body) != BillState.DUE) {
          continue;
        }
        owed = Math.addExact(owed, body.amount());
        if (owed > available && runsShortAt.isEmpty()) {
          runsShortAt = Optional.of(Instant.ofEpochMilli(body.dueAt()));
        }
        if (bills.size() < BillService.MOST_UPCOMING) {
          bills.add(reader.view(bill));
        }
      }
    }
    return new Outlook(
        until,
        Money.ofMinor(currency, available),
        Money.ofMinor(currency, owed),
        bills,
        runsShortAt);
  }

  private List<Stored<BillBody>> due(long until) {
    List<Stored<BillBody>> due = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Document> page =
          platform.store().findByIndex(BillDocs.owedBy(wallet, until), after, PAGE);
      page.items().forEach(document -> due.add(Json.read(BillBody.class, document)));
      after = page.next();
    } while (after.isPresent());
    return due;
  }
}
