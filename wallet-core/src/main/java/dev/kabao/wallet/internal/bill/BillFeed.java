package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.value.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The one list of a wallet: bills by their index, payments by their stream, merged by time. Both
 * are read as far as one page needs, and at most {@link #MOST_READ} entries for a call.
 */
final class BillFeed {
  private static final int MOST_READ = 5_000;
  private static final int PAGE = 200;
  private static final int FEW = 20;

  /** Payments are kept in the order of their commits, which is about that of their times. */
  private static final long OUT_OF_ORDER_MILLIS = Duration.ofMinutes(10).toMillis();

  private final Platform platform;
  private final BillDocs docs;
  private final UUID wallet;

  BillFeed(Platform platform, UUID wallet) {
    this.platform = platform;
    this.docs = new BillDocs(platform);
    this.wallet = wallet;
  }

  /** A page of the list. */
  Page<Bill> list(BillFilter filter, Optional<String> after, int limit) {
    BillPlace start = after.map(text -> BillPlace.of(text, wallet)).orElse(BillPlace.START);
    BillMatch match = new BillMatch(filter);
    if (match.isEmpty()) {
      return new Page<>(List.of(), Optional.empty());
    }
    try (BillReader reader = new BillReader(platform, wallet)) {
      return new Reading(reader, match, start, limit).page();
    }
  }

  /** One page on its way. */
  private final class Reading {
    private final BillReader reader;
    private final BillMatch match;
    private final int limit;
    private final BillLane bills;
    private final PaymentLane payments;
    private final List<Bill> found = new ArrayList<>();
    private BillPlace place;

    Reading(BillReader reader, BillMatch match, BillPlace start, int limit) {
      this.reader = reader;
      this.match = match;
      this.place = start;
      this.limit = limit;
      byte[] first = BillDocs.place(wallet, match.to());
      int size = match.asksForText() || match.asksForCategory() ? PAGE : Math.max(FEW, limit);
      this.bills = new BillLane(platform, wallet, start.bills().orElse(first), size);
      this.payments = new PaymentLane(platform, wallet, start, size);
    }

    Page<Bill> page() {
      for (int read = 0; read < MOST_READ && found.size() < limit; read++) {
        Optional<Stored<BillBody>> bill = nextBill();
        Optional<Stored<PaymentBody>> payment = nextPayment();
        if (bill.isEmpty() && payment.isEmpty()) {
          return new Page<>(found, Optional.empty());
        }
        boolean isBill =
            payment.isEmpty()
                || (bill.isPresent() && bill.get().body().at() >= payment.get().body().createdAt());
        if (isBill) {
          takeBill(bill.orElseThrow());
        } else {
          takePayment(payment.orElseThrow());
        }
      }
      return new Page<>(found, Optional.of(place.text()));
    }

    private Optional<Stored<BillBody>> nextBill() {
      return bills.head().filter(bill -> bill.body().at() >= match.from());
    }

    private Optional<Stored<PaymentBody>> nextPayment() {
      return match.wants(BillSource.PAYMENT)
          ? payments
              .head()
              .filter(one -> one.body().createdAt() >= match.from() - OUT_OF_ORDER_MILLIS)
          : Optional.empty();
    }

    private void takeBill(Stored<BillBody> bill) {
      bills.take();
      place = place.behind(bill);
      BillBody body = bill.body();
      if (!match.wants(body.source())
          || !match.holds(body.at(), body.amount(), body.income())
          || !match.holdsCategory(body.category())
          || !match.holds(reader.state(body))) {
        return;
      }
      if (match.asksForText()) {
        BillTexts texts = reader.texts(bill);
        if (!match.holdsText(texts.payee(), texts.text(), texts.reference())) {
          return;
        }
      }
      found.add(reader.view(bill));
    }

    private void takePayment(Stored<PaymentBody> payment) {
      place = place.behind(payment.id(), payments.pageAt());
      payments.take();
      PaymentBody body = payment.body();
      Optional<BillState> state = PaymentRows.state(body);
      if (state.isEmpty()
          || !match.holds(state.get())
          || !match.holds(body.createdAt(), PaymentRows.amount(body), PaymentRows.isIncome(body))) {
        return;
      }
      PaymentRows rows = reader.payments();
      boolean fits =
          match.holdsText(PaymentRows.payee(body), rows.name(body))
              && (!match.asksForCategory() || match.holdsCategory(rows.category(body).code()));
      if (fits && !docs.pays(payment)) {
        found.add(rows.view(payment, state.get()));
      }
    }
  }
}
