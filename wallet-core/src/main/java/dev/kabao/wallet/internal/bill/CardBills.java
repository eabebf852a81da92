package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.BillFields;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.payment.Amounts;
import dev.kabao.wallet.internal.payment.BookedOrder;
import dev.kabao.wallet.internal.payment.OrderBook;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SealedTexts;
import dev.kabao.wallet.spi.issuer.CardStatement;
import dev.kabao.wallet.spi.issuer.CardStatementLine;
import dev.kabao.wallet.spi.issuer.CardStatementLine.Direction;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.value.WalletId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is owed on a credit card, as one bill: what its newest statement says is due. The next
 * statement puts another in its place. Whatever becomes of such a bill counts in no sum: paying it
 * moves the person's own money, and what was bought counts by the statements' lines.
 */
final class CardBills {
  /** Within so many days a bank has booked what came in. */
  private static final int DAYS_TO_BOOK = 10;

  private final Platform platform;
  private final BillBook book;
  private final BillDocs docs;
  private final BillerAccounts accounts;
  private final OrderBook orders;

  CardBills(Platform platform) {
    this.platform = platform;
    this.book = new BillBook(platform);
    this.docs = new BillDocs(platform);
    this.accounts = new BillerAccounts(platform);
    this.orders = new OrderBook(platform);
  }

  /**
   * Brings what is owed in step with a statement.
   *
   * <p>What was owed before is paid elsewhere if the statement shows that it was paid off, and is
   * dropped otherwise, since the new bill holds it. What this wallet has paid, or is paying, and
   * the statement does not have yet, is no part of the new bill.
   *
   * @param before the bill that stood for what was owed; null for none
   * @param newest whether the statement is the newest one: only that says what is owed
   * @return the bill that stands for it now; null for none
   */
  @Nullable UUID follow(
      Stored<CardBody> card,
      @Nullable UUID before,
      CardStatement statement,
      boolean newest,
      SealedTexts key,
      List<DocumentWrite> documents,
      List<Event> events) {
    UUID wallet = card.body().wallet();
    UUID id = docs.named(wallet, "statement", card.body().issuer(), statement.reference());
    boolean owed = newest && statement.due().isPresent();
    if (!owed) {
      adopt(card, id, documents);
    }
    for (Stored<BillBody> open : accounts.ofAccount(wallet, card.id())) {
      if (!open.id().equals(id)) {
        over(open, statement, documents, events);
      }
    }
    Optional<Stored<BillBody>> onItsWay =
        Optional.ofNullable(before)
            .flatMap(bill -> docs.find(wallet, bill))
            .filter(bill -> isOnItsWay(bill.body(), statement));
    UUID kept = onItsWay.map(Stored::id).orElse(null);
    if (!owed) {
      return kept;
    }
    CardStatement.Due due = statement.due().orElseThrow();
    long paid = onItsWay.map(bill -> bill.body().amount()).orElse(0L);
    long amount = Amounts.minorUnits(due.amount()) - paid;
    if (amount <= 0) {
      return kept;
    }
    long minimum = Math.max(0, Amounts.minorUnits(due.minimum()) - paid);
    put(card, id, statement, due.day(), amount, minimum, key, documents, events);
    return id;
  }

  /**
   * The account goes on under a card that was bound since: a bill of its that is open is this
   * card's from now on, so that the next statement takes its place.
   */
  private void adopt(Stored<CardBody> card, UUID id, List<DocumentWrite> documents) {
    docs.find(card.body().wallet(), id)
        .filter(bill -> bill.body().state() == BillState.DUE)
        .filter(bill -> !card.id().equals(bill.body().account()))
        .ifPresent(
            bill -> {
              BillFields after = new BillFields(bill.body());
              after.account = card.id();
              documents.add(BillDocs.change(bill, after.body(book.now())));
            });
  }

  /** A bill of before: it was paid off, or is a part of what is owed now. */
  private void over(
      Stored<BillBody> bill,
      CardStatement statement,
      List<DocumentWrite> documents,
      List<Event> events) {
    BillFields after = new BillFields(bill.body());
    boolean paid = statement.due().isEmpty() || paidOff(statement) >= after.amount;
    after.state = BillStates.enter(after.state, paid ? BillEvent.PAID_ELSEWHERE : BillEvent.DROP);
    after.elsewhere = paid;
    after.askAt = 0;
    documents.add(BillDocs.change(bill, after.body(book.now())));
    events.add(
        new Event(
            paid ? "bill.paid-elsewhere" : "bill.replaced", new WalletId(after.wallet), bill.id()));
  }

  /** What was paid off, less what paid another bill of this wallet: that is no part of this one. */
  private long paidOff(CardStatement statement) {
    return statement.lines().stream()
        .filter(line -> line.kind() == CardStatementLine.Kind.REPAYMENT)
        .filter(line -> line.direction() == Direction.IN && !paidABill(line))
        .mapToLong(line -> Amounts.minorUnits(line.amount()))
        .sum();
  }

  private boolean paidABill(CardStatementLine line) {
    return line.order()
        .flatMap(order -> orders.find(OrderBook.idOf(order)))
        .map(BookedOrder::payment)
        .filter(docs::pays)
        .isPresent();
  }

  /**
   * Whether this wallet has paid a bill, or is paying it, and the statement may not have that yet.
   * What the bank has sent back pays nothing; and what was paid long before the statement was
   * closed is in it, whatever its lines say.
   */
  private boolean isOnItsWay(BillBody bill, CardStatement statement) {
    UUID id = bill.payment();
    if (id == null || bill.elsewhere()) {
      return false;
    }
    PaymentBody payment = platform.get(PaymentBody.class, id).body();
    boolean sent =
        bill.state() == BillState.PAYING
            || (bill.state() == BillState.PAID
                && payment.moved() > 0
                && bill.movedAt() >= millis(statement.lastDay().minusDays(DAYS_TO_BOOK)));
    return sent && !isOn(statement, payment);
  }

  /** Whether a payment stands on the statement. */
  private static boolean isOn(CardStatement statement, PaymentBody payment) {
    List<UUID> sent = payment.legs().stream().map(LegBody::order).toList();
    return statement.lines().stream()
        .flatMap(line -> line.order().stream())
        .anyMatch(order -> sent.contains(OrderBook.idOf(order)));
  }

  private void put(
      Stored<CardBody> card,
      UUID id,
      CardStatement statement,
      LocalDate day,
      long amount,
      long minimum,
      SealedTexts key,
      List<DocumentWrite> documents,
      List<Event> events) {
    UUID wallet = card.body().wallet();
    Optional<Stored<BillBody>> known = docs.find(wallet, id);
    if (known.isPresent() && known.get().body().state() != BillState.DUE) {
      // Known from when the card was bound before, and paid or given up since.
      return;
    }
    long now = book.now();
    BillFields bill =
        known
            .map(stored -> new BillFields(stored.body()))
            .orElseGet(
                () ->
                    new BillFields(
                        wallet,
                        BillSource.STATEMENT,
                        BillState.DUE,
                        statement.currency().getCode(),
                        amount,
                        now));
    bill.amount = amount;
    bill.minimum = minimum;
    bill.account = card.id();
    bill.category = Category.TRANSFERS;
    bill.at = millis(statement.lastDay());
    bill.dateOnly = true;
    // The whole of the day.
    bill.dueAt = millis(day.plusDays(1)) - 1;
    bill.texts =
        BillDocs.sealed(
            key,
            id,
            BillTexts.of(
                platform.issuer(card.body().issuer()).profile().name().both(),
                statement.firstDay() + "/" + statement.lastDay(),
                statement.reference()));
    book.owed(bill);
    BillBody body = bill.body(now);
    documents.add(
        known.isPresent() ? BillDocs.change(known.get(), body) : BillDocs.creation(id, body));
    events.add(
        new Event(known.isPresent() ? "bill.changed" : "bill.new", new WalletId(wallet), id));
  }

  private long millis(LocalDate day) {
    return day.atStartOfDay(platform.zone()).toInstant().toEpochMilli();
  }
}
