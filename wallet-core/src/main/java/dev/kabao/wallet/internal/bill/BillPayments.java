package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.bill.BillRefusal;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.internal.collect.Payee;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.BillFields;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.RequestBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.payment.Companion;
import dev.kabao.wallet.internal.payment.Payer;
import dev.kabao.wallet.internal.payment.Spending;
import dev.kabao.wallet.internal.payment.Starter;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.spi.biller.Biller;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.RequestClaim;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Pays bills. The bill is put down as being paid in the very commit that begins the payment, on the
 * version that was looked at: of any number of payers, here and elsewhere, one gets it.
 */
final class BillPayments {
  private final Platform platform;
  private final BillDocs docs;
  private final BillCourse course;
  private final Starter starter;

  BillPayments(Platform platform) {
    this.platform = platform;
    this.docs = new BillDocs(platform);
    this.course = new BillCourse(platform);
    this.starter = new Starter(platform);
  }

  /** What came of a try to pay. */
  sealed interface Try {
    /** A payment was begun, now or by the same request before. */
    record Begun(Stored<BillBody> bill, PaymentResult payment) implements Try {}

    /** Nothing was begun. */
    record Refused(Stored<BillBody> bill, BillRefusal refusal) implements Try {}
  }

  /**
   * Pays a bill of the payer's wallet.
   *
   * @param claim the request; its subject is the new payment's id
   * @param agreed whether the payer agrees to what the bill says by now: a biller may have changed
   *     it since it was looked at
   */
  Try pay(RequestClaim claim, UUID id, Funding funding, Payer payer, Predicate<BillBody> agreed) {
    return pay(claim, id, funding, payer, agreed, documents -> true);
  }

  /**
   * The same for somebody whose right to pay may end.
   *
   * @param stands adds what the payment's commit is to rest on; false if the right has ended
   */
  Try pay(
      RequestClaim claim,
      UUID id,
      Funding funding,
      Payer payer,
      Predicate<BillBody> agreed,
      Predicate<Consumer<DocumentWrite>> stands) {
    UUID wallet = payer.wallet().value();
    Optional<PaymentResult> earlier = starter.earlier(claim, payer);
    if (earlier.isPresent()) {
      return begun(wallet, id, earlier.get());
    }
    Stored<BillBody> bill = course.look(docs.own(wallet, id));
    Optional<BillRefusal> refusal =
        obstacle(bill.body())
            .or(() -> wrongFunding(bill.body(), funding))
            .or(
                () ->
                    agreed.test(bill.body())
                        ? Optional.empty()
                        : Optional.of(BillRefusal.AMOUNT_CHANGED));
    Optional<PaymentResult> result =
        refusal.isPresent()
            ? starter.earlier(claim, payer)
            : start(claim, bill, funding, payer, stands);
    if (result.isPresent()) {
      return begun(wallet, id, result.get());
    }
    Stored<BillBody> now = docs.own(wallet, id);
    return new Try.Refused(
        now, refusal.or(() -> obstacle(now.body())).orElse(BillRefusal.BEING_PAID));
  }

  private Optional<PaymentResult> start(
      RequestClaim claim,
      Stored<BillBody> bill,
      Funding funding,
      Payer payer,
      Predicate<Consumer<DocumentWrite>> stands) {
    BillBody body = bill.body();
    Companion companion =
        documents ->
            stands.test(documents) && joins(body.wallet(), bill, claim.subject(), documents);
    if (!body.isOwedOnCard()) {
      Spending spending = spending(bill.id(), body, funding).in(body.category());
      return starter.spend(claim, spending, payer, companion);
    }
    UUID card = Objects.requireNonNull(body.account());
    String issuer = platform.get(CardBody.class, card).body().issuer();
    return starter.toOwnCard(claim, card, issuer, amount(body), payer, companion);
  }

  private Try begun(UUID wallet, UUID id, PaymentResult payment) {
    Stored<BillBody> bill = course.look(docs.own(wallet, id));
    return new Try.Begun(bill, payment);
  }

  /** Puts the bill down as being paid, if it is still what the payment is for. */
  private boolean joins(
      UUID wallet, Stored<BillBody> seen, UUID payment, Consumer<DocumentWrite> documents) {
    Stored<BillBody> now = docs.own(wallet, seen.id());
    boolean same =
        now.body().amount() == seen.body().amount()
            && now.body().currency().equals(seen.body().currency());
    if (!same || obstacle(now.body()).isPresent()) {
      return false;
    }
    BillFields bill = new BillFields(now.body());
    bill.state = BillStates.enter(bill.state, BillEvent.PAY);
    bill.payment = payment;
    bill.problem = null;
    bill.asked = 0;
    long millis = platform.clock().millis();
    bill.askAt = millis + Asking.CALL_GRACE_MILLIS;
    documents.accept(BillDocs.change(now, bill.body(millis)));
    return true;
  }

  /** Why a bill cannot be paid now, if it cannot. */
  private Optional<BillRefusal> obstacle(BillBody bill) {
    if (BillStates.next(bill.state(), BillEvent.PAY) instanceof BillStates.Step.Refused refused) {
      return Optional.of(refused.refusal());
    }
    if (bill.request() != null) {
      RequestBody request = platform.get(RequestBody.class, bill.request()).body();
      if (request.mayBePaid(platform.clock().millis())) {
        return Optional.empty();
      }
      return Optional.of(
          switch (request.state()) {
            case PAID -> BillRefusal.PAID;
            case TAKEN -> BillRefusal.BEING_PAID;
            case OPEN, ENDED -> BillRefusal.REQUEST_OVER;
          });
    }
    if (bill.isOwedOnCard()) {
      return platform
              .find(CardBody.class, Objects.requireNonNull(bill.account()))
              .filter(card -> card.body().state() == CardState.ACTIVE)
              .isPresent()
          ? Optional.empty()
          : Optional.of(BillRefusal.CARD_GONE);
    }
    if (bill.source() == BillSource.BILLER) {
      return biller(bill).isPresent() ? Optional.empty() : Optional.of(BillRefusal.BILLER_GONE);
    }
    return bill.payee() == null ? Optional.of(BillRefusal.NO_PAYEE) : Optional.empty();
  }

  /** Money for a card comes out of the balance: no card pays off another here. */
  private static Optional<BillRefusal> wrongFunding(BillBody bill, Funding funding) {
    boolean fits =
        !bill.isOwedOnCard()
            || funding.sources().stream().allMatch(FundingSource.balance()::equals);
    return fits ? Optional.empty() : Optional.of(BillRefusal.BALANCE_ONLY);
  }

  private static Money amount(BillBody bill) {
    return Money.ofMinor(CurrencyUnit.of(bill.currency()), bill.amount());
  }

  private Optional<Biller> biller(BillBody bill) {
    return Optional.ofNullable(
        platform.everyday().billers().get(Objects.requireNonNull(bill.biller())));
  }

  private Spending spending(UUID id, BillBody bill, Funding funding) {
    Money amount = amount(bill);
    if (bill.request() != null) {
      RequestBody request = platform.get(RequestBody.class, bill.request()).body();
      return Payee.of(request).spending(amount, funding).answering(bill.request());
    }
    if (bill.source() == BillSource.BILLER) {
      String payee = biller(bill).orElseThrow().profile().payee();
      return Spending.payment(amount, funding, payee, 0).ofBill(id);
    }
    return Spending.payment(amount, funding, Objects.requireNonNull(bill.payee()), 0);
  }

  /** Why a payment of a bill did not pay it, after another has been begun since. */
  static BillProblem problem(Stored<BillBody> bill, PaymentResult payment) {
    boolean last = payment.payment().id().value().equals(bill.body().payment());
    if (last && bill.body().problem() != null) {
      return bill.body().problem();
    }
    return payment instanceof PaymentResult.Succeeded
        ? BillProblem.BILLER_REFUSED
        : BillProblem.PAYMENT_DECLINED;
  }

  /** Whether the payment is the one that pays, or is to pay, the bill. */
  static boolean isOf(Stored<BillBody> bill, PaymentResult payment) {
    return payment.payment().id().value().equals(bill.body().payment())
        && bill.body().state() != BillState.DUE;
  }
}
