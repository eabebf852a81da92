package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillPart;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.category.CategoryRules;
import dev.kabao.wallet.internal.category.Categories;
import dev.kabao.wallet.internal.collect.RequestViews;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.RequestBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SealedTexts;
import dev.kabao.wallet.value.BillId;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.PaymentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Opens bills for one call of their person: the wallet's key is got when it is first needed, and
 * closed with this. Not thread-safe.
 */
final class BillReader implements AutoCloseable {
  private final Platform platform;
  private final UUID wallet;
  private final Recurring recurring;
  private final RequestViews requests;
  private final PaymentRows payments;
  private @Nullable SealedTexts key;

  BillReader(Platform platform, UUID wallet) {
    this.platform = platform;
    this.wallet = wallet;
    this.recurring = new Recurring(platform);
    this.requests = new RequestViews(platform);
    this.payments = new PaymentRows(platform, new Categories(platform).sorter(wallet));
  }

  /** Payments of the wallet, as entries of the list. */
  PaymentRows payments() {
    return payments;
  }

  /** What a bill says of people. */
  BillTexts texts(Stored<BillBody> bill) {
    return bill.body().texts().length == 0 ? BillTexts.of("", "", "") : BillDocs.texts(key(), bill);
  }

  /** The wallet's key at work. */
  SealedTexts key() {
    SealedTexts known = key;
    if (known == null) {
      known = SealedTexts.of(platform, wallet);
      key = known;
    }
    return known;
  }

  /** How far a bill is; a part of another's bill is as far as the payment request behind it. */
  BillState state(BillBody bill) {
    if (bill.source() != BillSource.SPLIT
        || bill.state() != BillState.DUE
        || bill.request() == null) {
      return bill.state();
    }
    return platform
        .find(RequestBody.class, bill.request())
        .map(request -> state(request.body(), platform.clock().millis()))
        .orElse(BillState.DROPPED);
  }

  private static BillState state(RequestBody request, long now) {
    return switch (request.state()) {
      case PAID -> BillState.PAID;
      case TAKEN -> BillState.PAYING;
      case ENDED -> BillState.DROPPED;
      case OPEN -> request.mayBePaid(now) ? BillState.DUE : BillState.DROPPED;
    };
  }

  /** A bill as it stands, without its parts. */
  Bill view(Stored<BillBody> bill) {
    return view(bill, texts(bill), List.of());
  }

  /** A bill as it stands, with its parts. */
  Bill whole(Stored<BillBody> bill) {
    BillTexts texts = texts(bill);
    List<BillPart> parts = new ArrayList<>();
    for (int i = 0; i < bill.body().parts().size() && i < texts.names().size(); i++) {
      parts.add(
          new BillPart(
              texts.names().get(i),
              requests.view(platform.get(RequestBody.class, bill.body().parts().get(i)))));
    }
    return view(bill, texts, parts);
  }

  private Bill view(Stored<BillBody> bill, BillTexts texts, List<BillPart> parts) {
    BillBody body = bill.body();
    CurrencyUnit currency = CurrencyUnit.of(body.currency());
    var before = recurring.changedFrom(body);
    Optional<Stored<PaymentBody>> payment = payment(body);
    return new Bill(
        new BillId(bill.id()),
        body.source(),
        state(body),
        Money.ofMinor(currency, body.amount()),
        Money.ofMinor(currency, moved(body, payment)),
        body.income(),
        some(texts.payee()),
        texts.text(),
        some(texts.reference()),
        category(platform, category(body, payment)),
        Instant.ofEpochMilli(body.at()),
        body.dateOnly(),
        body.dueAt() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(body.dueAt())),
        body.minimum() == 0
            ? Optional.empty()
            : Optional.of(Money.ofMinor(currency, body.minimum())),
        Optional.ofNullable(body.biller()),
        body.source() == BillSource.STATEMENT
            ? Optional.ofNullable(body.account()).map(CardId::new)
            : Optional.empty(),
        payment.map(one -> new PaymentId(one.id())),
        Optional.ofNullable(body.problem()),
        before.isPresent()
            ? Optional.of(Money.ofMinor(currency, before.getAsLong()))
            : Optional.empty(),
        parts);
  }

  /** The payment of this wallet that pays a bill, or was begun to. */
  private Optional<Stored<PaymentBody>> payment(BillBody bill) {
    Optional<UUID> id = Optional.ofNullable(bill.payment());
    if (id.isEmpty() && bill.request() != null) {
      // Whoever scans the code of a part pays it too.
      id = platform.find(RequestBody.class, bill.request()).map(request -> request.body().paidBy());
    }
    return id.flatMap(one -> platform.find(PaymentBody.class, one))
        .filter(one -> one.body().wallet().equals(wallet));
  }

  private static long moved(BillBody bill, Optional<Stored<PaymentBody>> payment) {
    if (bill.isOwedOnCard()) {
      // The purchases were what was spent.
      return 0;
    }
    if (payment.isPresent() && !bill.elsewhere()) {
      return payment.get().body().moved();
    }
    return switch (bill.state()) {
      case PAID, GONE -> bill.amount();
      case DUE, PAYING, CONFIRMING, RETURNING, DROPPED -> 0;
    };
  }

  /** That in which it counts. */
  private static String category(BillBody bill, Optional<Stored<PaymentBody>> payment) {
    return payment
        .map(one -> one.body().talliedAs())
        .filter(counts -> bill.state() != BillState.DUE || bill.source() == BillSource.SPLIT)
        .filter(counts -> !bill.elsewhere() && !bill.isOwedOnCard())
        .orElse(bill.category());
  }

  /** A category; the last one of all, if the host has given up the one that is kept. */
  static Category category(Platform platform, String code) {
    CategoryRules rules = platform.everyday().categories();
    return rules.find(code).orElseGet(() -> rules.require(Category.OTHER));
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  @Override
  public void close() {
    if (key != null) {
      key.close();
    }
  }
}
