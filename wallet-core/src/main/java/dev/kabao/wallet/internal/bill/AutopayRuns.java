package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.AutopayState;
import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.AutopayBody;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.payment.Captures;
import dev.kabao.wallet.internal.payment.Payer;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.IndexEntry;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.AccountClass;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Pays bills by themselves, by these steps:
 *
 * <ol>
 *   <li>A bill's time has come: it is put down as the one to be paid, with the number of the try.
 *   <li>It is compared with what the person has agreed to; what is above it is not paid.
 *   <li>The run is put down, and then the bill is paid under a request id that is made of account,
 *       bill and try. Whoever does it again, after a crash or on another platform, gets the first
 *       one's answer.
 *   <li>What became of it is put down. A failure waits until the person says that it should be
 *       tried again: that is another try, with another request id.
 * </ol>
 */
public final class AutopayRuns {
  private static final int STEPS = 6;

  private final Platform platform;
  private final BillBook book;
  private final BillDocs docs;
  private final AutopayQueue queue;
  private final BillCourse course;
  private final BillPayments payments;
  private final Captures captures;
  private final AutopaySources sources;
  private final AutopayBounds bounds;

  AutopayRuns(Platform platform) {
    this.platform = platform;
    this.book = new BillBook(platform);
    this.docs = new BillDocs(platform);
    this.queue = new AutopayQueue(platform);
    this.course = new BillCourse(platform);
    this.payments = new BillPayments(platform);
    this.captures = new Captures(platform);
    this.sources = new AutopaySources(platform);
    this.bounds = new AutopayBounds(platform);
  }

  /** The keys under which an automatic payment is found. */
  public static List<IndexEntry> index(AutopayBody autopay) {
    return Asking.index(autopay.askAt());
  }

  /** Goes as far as it goes now. */
  Stored<AutopayBody> look(Stored<AutopayBody> autopay) {
    Stored<AutopayBody> current = autopay;
    for (int i = 0; i < STEPS; i++) {
      Stored<AutopayBody> next = step(current);
      boolean moved = next.body().state() != current.body().state();
      current = next;
      if (!moved) {
        return current;
      }
    }
    return current;
  }

  /** The person has settled a bill: what waited for that goes on. */
  void settled(BillBody bill, UUID id) {
    if (bill.source() != BillSource.BILLER || bill.state() != BillState.PAID) {
      return;
    }
    platform
        .find(AutopayBody.class, Objects.requireNonNull(bill.account()))
        .filter(autopay -> id.equals(autopay.body().bill()))
        .filter(autopay -> autopay.body().state() == AutopayState.FAILED)
        .ifPresent(this::look);
  }

  private Stored<AutopayBody> step(Stored<AutopayBody> autopay) {
    return switch (autopay.body().state()) {
      case READY, PAID -> await(autopay);
      case DUE -> begin(autopay);
      case PAYING -> pay(autopay);
      case FAILED -> standBy(autopay);
      case PAUSED, ENDED -> autopay;
    };
  }

  /** Waits for the next bill's time to come. */
  private Stored<AutopayBody> await(Stored<AutopayBody> autopay) {
    Optional<Stored<BillBody>> next = queue.next(autopay);
    long payAt = next.map(queue::payAt).orElse(Long.MAX_VALUE);
    long now = book.now();
    return payAt <= now
        ? take(autopay, next.orElseThrow())
        : later(autopay, Math.min(payAt, lookAgain(now)));
  }

  /** The person is asked to do something about a bill; others may be paid meanwhile. */
  private Stored<AutopayBody> standBy(Stored<AutopayBody> failed) {
    Stored<AutopayBody> autopay = seeWhetherGone(failed);
    return autopay.body().state() == AutopayState.FAILED ? await(autopay) : autopay;
  }

  private Stored<AutopayBody> take(Stored<AutopayBody> autopay, Stored<BillBody> bill) {
    AutopayBody body = autopay.body();
    long now = book.now();
    AutopayState due = AutopayStates.enter(body.state(), AutopayEvent.BILL_DUE);
    return change(autopay, body.with(due, bill.id(), body.run() + 1, null, now, now), "");
  }

  /** Looks whether the bill may be paid, and puts the run down. */
  private Stored<AutopayBody> begin(Stored<AutopayBody> autopay) {
    AutopayBody body = autopay.body();
    Stored<BillBody> bill = bill(body);
    if (bill.body().state() != BillState.DUE) {
      return seeWhetherGone(autopay);
    }
    Optional<BillProblem> problem = bounds.notAgreed(body, bill.body());
    if (problem.isPresent()) {
      return fail(autopay, problem.get());
    }
    long now = book.now();
    return change(
        autopay,
        body.with(
            AutopayStates.enter(body.state(), AutopayEvent.RUN),
            body.bill(),
            body.run(),
            null,
            now,
            now + Asking.CALL_GRACE_MILLIS),
        "");
  }

  /** Pays the bill, or looks what became of it. */
  private Stored<AutopayBody> pay(Stored<AutopayBody> looked) {
    Stored<AutopayBody> autopay = looked;
    AutopayBody body = autopay.body();
    UUID run = run(autopay);
    Stored<BillBody> bill = course.look(bill(body));
    if (bill.body().state() == BillState.DUE && !run.equals(bill.body().payment())) {
      try {
        BillPayments.Try made =
            payments.pay(
                claim(autopay, run),
                bill.id(),
                sources.funding(body),
                payer(body),
                now -> bounds.notAgreed(body, now).isEmpty(),
                documents -> stands(looked, documents));
        autopay = platform.get(AutopayBody.class, looked.id());
        if (autopay.body().state() != AutopayState.PAYING || !run.equals(run(autopay))) {
          // Somebody else has gone on with it.
          return autopay;
        }
        if (made instanceof BillPayments.Try.Begun begun && needsPerson(begun.payment())) {
          return giveToPerson(autopay, run);
        }
      } catch (WalletException e) {
        if (e.code() != ErrorCode.NOT_FOUND) {
          throw e;
        }
        return fail(autopay, BillProblem.SOURCE_GONE);
      }
      bill = course.look(bill(body));
      Optional<BillProblem> changed = bounds.notAgreed(body, bill.body());
      if (bill.body().state() == BillState.DUE
          && !run.equals(bill.body().payment())
          && changed.isPresent()) {
        // The biller has changed it since the run was put down.
        return fail(autopay, changed.get());
      }
    }
    return switch (bill.body().state()) {
      case PAID, GONE, DROPPED -> over(autopay, bill);
      case DUE ->
          run.equals(bill.body().payment())
              ? fail(
                  autopay,
                  Objects.requireNonNullElse(bill.body().problem(), BillProblem.PAYMENT_DECLINED))
              : later(autopay, book.now() + Asking.CALL_GRACE_MILLIS);
      case PAYING, CONFIRMING, RETURNING -> later(autopay, book.now() + Asking.CALL_GRACE_MILLIS);
    };
  }

  /** The payment begins only if nobody has ended the run, or gone on with it, meanwhile. */
  private boolean stands(Stored<AutopayBody> run, Consumer<DocumentWrite> documents) {
    Stored<AutopayBody> now = platform.get(AutopayBody.class, run.id());
    documents.accept(now.replace(now.body(), index(now.body())));
    return now.version() == run.version();
  }

  private static boolean needsPerson(PaymentResult payment) {
    return payment instanceof PaymentResult.NeedsFactors
        || payment instanceof PaymentResult.InReview;
  }

  /** Nobody is here to show more: the payment is taken back, and the person pays it themself. */
  private Stored<AutopayBody> giveToPerson(Stored<AutopayBody> autopay, UUID payment) {
    String content = "autopay-void|" + new PaymentId(payment);
    captures.voidPayment(
        Requests.claim(
            autopay.body().wallet(),
            RequestId.of("autopay-void-" + payment),
            content.getBytes(StandardCharsets.UTF_8),
            payment),
        payment);
    course.look(bill(autopay.body()));
    return fail(autopay, BillProblem.NEEDS_PERSON);
  }

  /** Whether the bill is not owed any more, by whatever it was paid. */
  private Stored<AutopayBody> seeWhetherGone(Stored<AutopayBody> autopay) {
    Stored<BillBody> bill = course.look(bill(autopay.body()));
    return switch (bill.body().state()) {
      case PAID, GONE, DROPPED -> over(autopay, bill);
      case DUE, PAYING, CONFIRMING, RETURNING -> later(autopay, lookAgain(book.now()));
    };
  }

  private Stored<AutopayBody> over(Stored<AutopayBody> autopay, Stored<BillBody> bill) {
    AutopayBody body = autopay.body();
    boolean mine = run(autopay).equals(bill.body().payment());
    AutopayEvent event =
        mine && body.state() == AutopayState.PAYING
            ? AutopayEvent.BILL_PAID
            : AutopayEvent.BILL_GONE;
    long now = book.now();
    AutopayBody counted = mine ? bounds.counting(body, bill.body()) : body;
    return change(
        autopay,
        counted.with(
            AutopayStates.enter(body.state(), event), body.bill(), body.run(), null, now, now),
        event == AutopayEvent.BILL_PAID ? "autopay.paid" : "");
  }

  private Stored<AutopayBody> fail(Stored<AutopayBody> autopay, BillProblem why) {
    AutopayBody body = autopay.body();
    long now = book.now();
    return change(
        autopay,
        body.with(
            AutopayStates.enter(body.state(), AutopayEvent.FAIL),
            body.bill(),
            body.run(),
            why,
            now,
            lookAgain(now)),
        "autopay.failed");
  }

  private Stored<AutopayBody> later(Stored<AutopayBody> autopay, long askAt) {
    long now = book.now();
    return autopay.body().askAt() > now && autopay.body().askAt() <= askAt
        ? autopay
        : change(autopay, autopay.body().askedAt(askAt), "");
  }

  private long lookAgain(long now) {
    return now + platform.everyday().bills().askEvery().toMillis();
  }

  private Stored<AutopayBody> change(Stored<AutopayBody> autopay, AutopayBody after, String fact) {
    List<Event> facts = BillBook.facts(fact, after.wallet(), autopay.id());
    CommitOutcome outcome =
        book.commit(
            Optional.empty(), book.now(), List.of(autopay.replace(after, index(after))), facts);
    return outcome instanceof CommitOutcome.Applied
        ? autopay.replaced(after)
        : platform.get(AutopayBody.class, autopay.id());
  }

  private Stored<BillBody> bill(AutopayBody body) {
    return docs.own(body.wallet(), Objects.requireNonNull(body.bill()));
  }

  /** The payment's id of the try that is under way. */
  private static UUID run(Stored<AutopayBody> autopay) {
    AutopayBody body = autopay.body();
    return NamedIds.of(
        "autopay-run",
        autopay.id().toString(),
        String.valueOf(body.bill()),
        Integer.toString(body.run()));
  }

  private RequestClaim claim(Stored<AutopayBody> autopay, UUID run) {
    @Nullable UUID bill = autopay.body().bill();
    String content = "autopay|" + autopay.id() + '|' + bill + '|' + autopay.body().run();
    return Requests.claim(
        autopay.body().wallet(),
        RequestId.of("autopay-" + run),
        content.getBytes(StandardCharsets.UTF_8),
        run);
  }

  /** The person as they were when they agreed to it. */
  private Payer payer(AutopayBody body) {
    WalletId wallet = new WalletId(body.wallet());
    @Nullable AccountClass accountClass =
        platform.get(WalletBody.class, body.wallet()).body().accountClass();
    return Payer.of(
        Acting.host(platform, wallet, body.factors(), Signals.UNKNOWN),
        accountClass == null ? AccountClass.I : accountClass);
  }
}
