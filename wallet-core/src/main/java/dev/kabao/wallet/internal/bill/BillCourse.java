package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.BillFields;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.payment.PaymentEngine;
import dev.kabao.wallet.internal.payment.PaymentViews;
import dev.kabao.wallet.internal.payment.Refunds;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.payment.PaymentRefusal;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * Carries a bill that is being paid on, from wherever it is: looks what became of the payment,
 * tells the biller, and gives the money back that the biller does not take. Used by whoever pays or
 * looks and by the background alike; each step rests on the version that was looked at.
 */
final class BillCourse {
  /** A bill goes through fewer states on one way. */
  private static final int STEPS = 8;

  private final Platform platform;
  private final BillBook book;
  private final PaymentEngine engine;
  private final Refunds refunds;
  private final Telling telling;

  BillCourse(Platform platform) {
    this.platform = platform;
    this.book = new BillBook(platform);
    this.engine = new PaymentEngine(platform);
    this.refunds = new Refunds(platform);
    this.telling = new Telling(platform, book);
  }

  /** Goes as far as it goes now; the bill as it then stands. */
  Stored<BillBody> look(Stored<BillBody> bill) {
    Stored<BillBody> current = bill;
    for (int i = 0; i < STEPS; i++) {
      Stored<BillBody> next = step(current);
      boolean moved = next.body().state() != current.body().state();
      current = next;
      if (!moved) {
        return current;
      }
    }
    return current;
  }

  private Stored<BillBody> step(Stored<BillBody> bill) {
    return switch (bill.body().state()) {
      case PAYING -> settle(bill);
      case CONFIRMING -> telling.goOn(bill);
      case RETURNING -> giveBack(bill);
      case DUE, PAID, GONE, DROPPED -> bill;
    };
  }

  /** Looks what became of the payment. */
  private Stored<BillBody> settle(Stored<BillBody> bill) {
    UUID id = Objects.requireNonNull(bill.body().payment());
    Stored<PaymentBody> payment = engine.look(platform.get(PaymentBody.class, id));
    PaymentResult result = PaymentViews.result(payment);
    BillFields after = new BillFields(bill.body());
    if (result instanceof PaymentResult.Succeeded) {
      return moved(bill, after);
    }
    if (result instanceof PaymentResult.PartlySucceeded) {
      after.state = BillStates.enter(after.state, BillEvent.PARTLY_PAID);
      after.problem = BillProblem.PARTLY_APPROVED;
      after.askAt = book.now();
      return book.change(bill, after, "");
    }
    if (result instanceof PaymentResult.Declined || result instanceof PaymentResult.GivenBack) {
      after.state = BillStates.enter(after.state, BillEvent.NOT_PAID);
      after.problem = BillProblem.PAYMENT_DECLINED;
      book.owed(after);
      return book.change(bill, after, "bill.not-paid");
    }
    return later(bill, after);
  }

  private Stored<BillBody> moved(Stored<BillBody> bill, BillFields after) {
    after.movedAt = book.now();
    if (after.source == BillSource.BILLER) {
      return telling.begin(bill, after);
    }
    after.state = BillStates.enter(after.state, BillEvent.SETTLED);
    after.askAt = 0;
    return book.change(bill, after, "bill.paid");
  }

  /** Gives back what was paid, by a refund whose request id is the payment's own. */
  private Stored<BillBody> giveBack(Stored<BillBody> bill) {
    UUID payment = Objects.requireNonNull(bill.body().payment());
    String content = "bill-return|" + new PaymentId(payment);
    RequestClaim claim =
        Requests.claim(
            bill.body().wallet(),
            RequestId.of("bill-return-" + payment),
            content.getBytes(StandardCharsets.UTF_8),
            payment);
    RefundResult result = refunds.giveBack(claim, payment);
    BillFields after = new BillFields(bill.body());
    boolean back =
        !(result instanceof RefundResult.Refused refused)
            // Somebody else has given it back already.
            || refused.refusal() == PaymentRefusal.MORE_THAN_LEFT;
    if (!back) {
      return later(bill, after);
    }
    after.state = BillStates.enter(after.state, BillEvent.RETURNED);
    book.owed(after);
    return book.change(bill, after, "bill.returned");
  }

  /** Nothing is decided: moves the schedule on if it was due, not because somebody looked. */
  private Stored<BillBody> later(Stored<BillBody> bill, BillFields after) {
    long now = book.now();
    if (now < bill.body().askAt()) {
      return bill;
    }
    after.askAt = now + Asking.pauseMillis(after.asked);
    after.asked++;
    return book.change(bill, after, "");
  }
}
