package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillDraft;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillRefusal;
import dev.kabao.wallet.bill.BillResult;
import dev.kabao.wallet.bill.BillService;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.Outlook;
import dev.kabao.wallet.bill.PayBillResult;
import dev.kabao.wallet.bill.Share;
import dev.kabao.wallet.bill.StatementResult;
import dev.kabao.wallet.bill.importing.ImportReport;
import dev.kabao.wallet.bill.importing.ImportSource;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.payment.Payer;
import dev.kabao.wallet.internal.payment.Plans;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.BillId;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.RequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The bills of one wallet. */
public final class Bills implements BillService {
  private static final int MOST = 200;

  private final Platform platform;
  private final Payer payer;
  private final BillDocs docs;
  private final BillFeed feed;
  private final BillClaims claims;
  private final BillCourse course;
  private final BillPayments payments;
  private final BillChanges changes;
  private final CardStatements statements;
  private final Imports imports;
  private final Plans plans;
  private final UUID wallet;

  /** The bills of {@code payer}'s wallet. */
  public Bills(Platform platform, Payer payer) {
    this.platform = platform;
    this.payer = payer;
    this.wallet = payer.wallet().value();
    this.docs = new BillDocs(platform);
    this.feed = new BillFeed(platform, wallet);
    this.claims = new BillClaims(platform, wallet);
    this.course = new BillCourse(platform);
    this.payments = new BillPayments(platform);
    this.changes = new BillChanges(platform, payer.wallet());
    this.statements = new CardStatements(platform);
    this.imports = new Imports(platform, payer.acting());
    this.plans = new Plans(platform);
  }

  @Override
  public Page<Bill> list(BillFilter filter, Optional<String> after, int limit) {
    payer.acting().require();
    requireLimit(limit);
    return feed.list(filter, after, limit);
  }

  @Override
  public List<Bill> due(int limit) {
    payer.acting().require();
    requireLimit(limit);
    try (BillReader reader = new BillReader(platform, wallet)) {
      return platform
          .store()
          .findByIndex(BillDocs.owed(wallet), Optional.empty(), limit)
          .items()
          .stream()
          .map(document -> Json.read(BillBody.class, document))
          .filter(bill -> reader.state(bill.body()) == BillState.DUE)
          .map(reader::view)
          .toList();
    }
  }

  @Override
  public Outlook outlook(Instant until, CurrencyUnit currency) {
    payer.acting().require();
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(currency, "currency");
    return new Outlooks(platform, wallet).until(until, currency);
  }

  @Override
  public Bill find(BillId id) {
    payer.acting().require();
    Optional<Stored<BillBody>> bill = docs.find(wallet, id.value());
    return bill.isPresent() ? view(course.look(bill.get())) : payment(id.value());
  }

  @Override
  public Bill add(RequestId requestId, BillDraft draft) {
    payer.acting().require();
    Objects.requireNonNull(requestId, "requestId");
    return view(docs.own(wallet, changes.add(claims, requestId, draft)));
  }

  @Override
  public BillResult categorise(
      RequestId requestId, BillId id, String category, boolean andWhoever) {
    payer.acting().require();
    String code = platform.everyday().categories().require(category).code();
    RequestClaim claim =
        claims.of(requestId, id.value(), "category", id.toString(), code, "" + andWhoever);
    return result(changes.categorise(claim, id.value(), code, andWhoever), id);
  }

  @Override
  public BillResult paidElsewhere(RequestId requestId, BillId id) {
    payer.acting().require();
    RequestClaim claim = claims.of(requestId, id.value(), "paid-elsewhere", id.toString());
    BillResult result = result(changes.paidElsewhere(claim, id.value()), id);
    docs.find(wallet, id.value())
        .ifPresent(bill -> new AutopayRuns(platform).settled(bill.body(), bill.id()));
    return result;
  }

  @Override
  public BillResult owedAgain(RequestId requestId, BillId id) {
    payer.acting().require();
    RequestClaim claim = claims.of(requestId, id.value(), "owed-again", id.toString());
    return result(changes.owedAgain(claim, id.value()), id);
  }

  @Override
  public BillResult drop(RequestId requestId, BillId id) {
    payer.acting().require();
    RequestClaim claim = claims.of(requestId, id.value(), "drop", id.toString());
    return result(changes.drop(claim, id.value()), id);
  }

  @Override
  public BillResult split(RequestId requestId, BillId id, List<Share> shares) {
    payer.acting().require();
    if (shares.isEmpty() || shares.size() > MOST_SHARES) {
      throw new IllegalArgumentException("A bill is split among 1 to " + MOST_SHARES + " people.");
    }
    RequestClaim claim = claims.of(requestId, id.value(), BillChanges.content(id, shares));
    return result(changes.split(claim, id.value(), shares), id);
  }

  @Override
  public PayBillResult pay(RequestId requestId, BillId id, Funding funding) {
    payer.acting().require();
    return pay(requestId, id, Optional.empty(), funding);
  }

  @Override
  public PayBillResult pay(RequestId requestId, BillId id, Money seen, Funding funding) {
    payer.acting().require();
    return pay(requestId, id, Optional.of(seen), funding);
  }

  private PayBillResult pay(RequestId requestId, BillId id, Optional<Money> seen, Funding funding) {
    Objects.requireNonNull(requestId, "requestId");
    if (docs.find(wallet, id.value()).isEmpty()) {
      return new PayBillResult.Refused(payment(id.value()), BillRefusal.NO_PAYEE);
    }
    List<String> content = new ArrayList<>(List.of("pay-bill", id.toString()));
    content.add(plans.text(funding));
    seen.ifPresent(amount -> content.add(amount.toString()));
    RequestClaim claim =
        claims.of(requestId, platform.ids().next(), content.toArray(String[]::new));
    BillPayments.Try made =
        payments.pay(
            claim,
            id.value(),
            funding,
            payer,
            bill -> seen.map(amount -> isOf(bill, amount)).orElse(true));
    if (made instanceof BillPayments.Try.Refused refused) {
      return new PayBillResult.Refused(view(refused.bill()), refused.refusal());
    }
    BillPayments.Try.Begun begun = (BillPayments.Try.Begun) made;
    Stored<BillBody> bill = begun.bill();
    PaymentResult payment = begun.payment();
    if (!BillPayments.isOf(bill, payment)) {
      return new PayBillResult.NotPaid(view(bill), BillPayments.problem(bill, payment), payment);
    }
    new AutopayRuns(platform).settled(bill.body(), bill.id());
    return bill.body().state() == BillState.PAID
        ? new PayBillResult.Paid(view(bill))
        : new PayBillResult.UnderWay(view(bill), payment);
  }

  @Override
  public StatementResult takeStatements(CardId card) {
    payer.acting().require();
    return statements.ask(wallet, card.value());
  }

  @Override
  public ImportReport take(ImportSource source, Import how) {
    payer.acting().require();
    return imports.take(source, how);
  }

  private static boolean isOf(BillBody bill, Money amount) {
    return bill.currency().equals(amount.getCurrencyUnit().getCode())
        && bill.amount() == amount.getAmountMinorLong();
  }

  private BillResult result(Optional<BillRefusal> refusal, BillId id) {
    Optional<Stored<BillBody>> stored = docs.find(wallet, id.value());
    Bill bill = stored.isPresent() ? view(stored.get()) : payment(id.value());
    return refusal
        .<BillResult>map(why -> new BillResult.Refused(bill, why))
        .orElseGet(() -> new BillResult.Done(bill));
  }

  private Bill view(Stored<BillBody> bill) {
    try (BillReader reader = new BillReader(platform, wallet)) {
      return reader.whole(bill);
    }
  }

  /** A payment as an entry of the list. */
  private Bill payment(UUID id) {
    Stored<PaymentBody> payment =
        platform
            .find(PaymentBody.class, id)
            .filter(one -> one.body().wallet().equals(wallet))
            .orElseThrow(() -> Platform.notFound("bill", new BillId(id).toString()));
    BillState state =
        PaymentRows.state(payment.body())
            .orElseThrow(() -> Platform.notFound("bill", new BillId(id).toString()));
    try (BillReader reader = new BillReader(platform, wallet)) {
      return reader.payments().view(payment, state);
    }
  }

  private static void requireLimit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("A page has 1 to " + MOST + " entries.");
    }
  }
}
