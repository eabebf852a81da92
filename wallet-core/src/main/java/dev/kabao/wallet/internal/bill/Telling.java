package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.BillFields;
import dev.kabao.wallet.internal.doc.BillerAccountBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.biller.Biller;
import dev.kabao.wallet.spi.biller.BillerOutcome;
import dev.kabao.wallet.spi.biller.BillerPayment;
import dev.kabao.wallet.spi.biller.BillerReceipt;
import dev.kabao.wallet.spi.biller.BillerStatus;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Tells billers of bills that were paid, under the payment's own id. The intent to tell is kept
 * before the biller is called, and only who has kept it calls; what has an intent and no answer is
 * asked about, never repeated. Only what did not leave this machine is told again. "No such order"
 * counts as not taken past the biller's finality window, and then the money goes back.
 */
final class Telling {
  /** How long a biller that cannot be reached is waited for; then the money is better back. */
  private static final long PATIENCE_MILLIS = Duration.ofDays(3).toMillis();

  private static final int TRIES = 40;

  private final Platform platform;
  private final BillBook book;

  Telling(Platform platform, BillBook book) {
    this.platform = platform;
    this.book = book;
  }

  /** The money has moved: keeps the intent, and tells. */
  Stored<BillBody> begin(Stored<BillBody> bill, BillFields after) {
    after.state = BillStates.enter(after.state, BillEvent.MONEY_MOVED);
    return keepAndSend(bill, after, "bill.money-moved");
  }

  /** Goes on with one whose biller has not said yet that it is paid. */
  Stored<BillBody> goOn(Stored<BillBody> bill) {
    Optional<Biller> biller = biller(bill.body());
    long now = book.now();
    boolean due = now >= bill.body().askAt();
    if (biller.isEmpty()) {
      return due ? later(bill, false) : bill;
    }
    if (bill.body().again() && account(bill.body()).body().sealed().length == 0) {
      // The person's data is destroyed: nobody can be told in whose name it was paid.
      return giveUp(bill, BillProblem.BILLER_SILENT);
    }
    if (bill.body().again()) {
      return due ? keepAndSend(bill, new BillFields(bill.body()), "") : bill;
    }
    if (!due && bill.body().asked() == 0) {
      // The call may still be under way.
      return bill;
    }
    BillerStatus status = biller.get().confirm(order(bill.body()));
    if (status instanceof BillerStatus.Found found) {
      BillerOutcome<BillerReceipt> outcome = found.outcome();
      // A question that could not be sent says nothing of the order.
      return outcome instanceof BillerOutcome.NotSent<BillerReceipt>
          ? apply(bill, new BillerOutcome.Unknown<>("not asked"), due)
          : apply(bill, outcome, due);
    }
    boolean over = now > finalAt(bill.body(), biller.get());
    return over
        ? giveUp(bill, BillProblem.BILLER_SILENT)
        : apply(bill, new BillerOutcome.Unknown<>("not there"), due);
  }

  private Stored<BillBody> keepAndSend(Stored<BillBody> bill, BillFields after, String fact) {
    long now = book.now();
    after.again = false;
    after.sentAt = now;
    after.asked = 0;
    after.askAt = now + Asking.CALL_GRACE_MILLIS;
    return book.tryChange(bill, after, fact)
        .map(this::send)
        .orElseGet(() -> platform.get(BillBody.class, bill.id()));
  }

  private Stored<BillBody> send(Stored<BillBody> bill) {
    BillBody body = bill.body();
    Optional<Biller> biller = biller(body);
    if (biller.isEmpty()) {
      return bill;
    }
    long half = biller.get().profile().finalityWindow().toMillis() / 2;
    if (book.now() > body.sentAt() + half) {
      // Held up for too long: by now somebody may be about to give it up.
      return bill;
    }
    Stored<BillerAccountBody> account = account(body);
    String reference;
    try (BillReader reader = new BillReader(platform, body.wallet())) {
      reference = reader.texts(bill).reference();
    }
    try (Secret number = BillerNumbers.number(platform, account)) {
      BillerPayment payment =
          new BillerPayment(
              order(body),
              number,
              reference,
              Money.ofMinor(CurrencyUnit.of(body.currency()), body.amount()),
              Instant.ofEpochMilli(body.movedAt()));
      return apply(bill, biller.get().pay(payment), true);
    }
  }

  /** Keeps what the biller's word means. */
  private Stored<BillBody> apply(
      Stored<BillBody> bill, BillerOutcome<BillerReceipt> outcome, boolean due) {
    if (outcome instanceof BillerOutcome.Done<BillerReceipt> done) {
      return decide(
          bill,
          after -> {
            after.state = BillStates.enter(after.state, BillEvent.CONFIRMED);
            after.receipt = done.value().reference();
            after.askAt = 0;
          },
          "bill.paid");
    }
    if (outcome instanceof BillerOutcome.Refused<BillerReceipt>) {
      return giveUp(bill, BillProblem.BILLER_REFUSED);
    }
    if (outcome instanceof BillerOutcome.NotSent<BillerReceipt>) {
      return book.now() > bill.body().movedAt() + PATIENCE_MILLIS
          ? giveUp(bill, BillProblem.BILLER_SILENT)
          : later(bill, true);
    }
    return due ? later(bill, false) : bill;
  }

  private Stored<BillBody> giveUp(Stored<BillBody> bill, BillProblem why) {
    return decide(
        bill,
        after -> {
          after.state = BillStates.enter(after.state, BillEvent.REFUSED);
          after.problem = why;
          after.askAt = book.now();
        },
        "bill.refused");
  }

  /** Keeps a decision, unless somebody else has kept one. */
  private Stored<BillBody> decide(
      Stored<BillBody> bill, java.util.function.Consumer<BillFields> edit, String fact) {
    Stored<BillBody> current = bill;
    for (int i = 0; i < TRIES; i++) {
      boolean open =
          current.body().state() == BillState.CONFIRMING
              && Objects.equals(current.body().payment(), bill.body().payment());
      if (!open) {
        return current;
      }
      BillFields after = new BillFields(current.body());
      edit.accept(after);
      Optional<Stored<BillBody>> next = book.tryChange(current, after, fact);
      if (next.isPresent()) {
        return next.get();
      }
      current = platform.get(BillBody.class, bill.id());
    }
    throw Platform.contention("bill");
  }

  private Stored<BillBody> later(Stored<BillBody> bill, boolean again) {
    long now = book.now();
    BillFields after = new BillFields(bill.body());
    after.again = again;
    after.askAt =
        biller(bill.body())
            .map(one -> Asking.next(now, after.asked, finalAt(bill.body(), one)))
            .orElse(now + Asking.pauseMillis(after.asked));
    after.asked++;
    return book.change(bill, after, "");
  }

  private static long finalAt(BillBody bill, Biller biller) {
    return bill.sentAt() + biller.profile().finalityWindow().toMillis();
  }

  private Optional<Biller> biller(BillBody bill) {
    return Optional.ofNullable(
        platform.everyday().billers().get(Objects.requireNonNull(bill.biller())));
  }

  private Stored<BillerAccountBody> account(BillBody bill) {
    return platform.get(BillerAccountBody.class, Objects.requireNonNull(bill.account()));
  }

  private static OrderId order(BillBody bill) {
    return OrderId.of(Objects.requireNonNull(bill.payment()));
  }
}
