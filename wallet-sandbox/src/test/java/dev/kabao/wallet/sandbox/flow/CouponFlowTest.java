package dev.kabao.wallet.sandbox.flow;

import static dev.kabao.wallet.sandbox.flow.PointsRig.cny;
import static dev.kabao.wallet.sandbox.flow.PointsRig.stars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.kabao.wallet.coupon.Coupon;
import dev.kabao.wallet.coupon.CouponReason;
import dev.kabao.wallet.coupon.CouponRefusal;
import dev.kabao.wallet.coupon.CouponState;
import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.CouponVerdict;
import dev.kabao.wallet.coupon.DefineResult;
import dev.kabao.wallet.coupon.Discount;
import dev.kabao.wallet.coupon.IssueResult;
import dev.kabao.wallet.coupon.ReturnRule;
import dev.kabao.wallet.coupon.RevokeResult;
import dev.kabao.wallet.coupon.Stacking;
import dev.kabao.wallet.coupon.Validity;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.ledger.TrialLine;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.Refund;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.reward.PaymentPlan;
import dev.kabao.wallet.reward.PlanResult;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Coupons as legs of payments: locked, used, freed and given back, with all other sources. */
@Timeout(120)
class CouponFlowTest {
  private static final String SPONSOR = "coupon-club";

  @TempDir private Path folder;
  private PointsRig rig;

  @BeforeEach
  void open() throws IOException {
    rig = new PointsRig(folder);
    rig.define(PointsRig.stars());
    rig.grant(rig.wallet, 5_000);
  }

  /** Of every class the ledger says what the documents say, and all of it sums to zero. */
  @AfterEach
  void theBooksBalance() {
    rig.points();
    rig.assertTheBooksBalance();
    rig.rig.wallets().resolve();
    LedgerCheck check = rig.rig.wallets().checkLedger();
    Map<String, Long> here = new TreeMap<>();
    for (Coupon coupon :
        rig.rig.wallets().couponClasses().of(rig.wallet.id(), Optional.empty(), 1000).items()) {
      boolean open =
          coupon.state() == CouponState.AVAILABLE || coupon.state() == CouponState.LOCKED;
      here.merge(coupon.terms().code(), open ? 1L : 0L, Long::sum);
    }
    here.forEach(
        (code, units) -> {
          assertThat(rig.posted(AccountId.wallet(rig.wallet.id(), "cp-" + code))).isEqualTo(units);
          assertThat(
                  check.trialBalance().stream()
                      .filter(line -> line.asset().equals("cp-" + code))
                      .map(TrialLine::posted)
                      .reduce(BigInteger.ZERO, BigInteger::add))
              .isEqualTo(BigInteger.ZERO);
        });
    rig.close();
  }

  private static CouponTerms fixed(String code, String amount) {
    return terms(code, Discount.of(cny(amount)));
  }

  private static CouponTerms terms(String code, Discount discount) {
    return CouponTerms.of(
        code,
        new LocalText("Coupon " + code, "券 " + code),
        SPONSOR,
        discount,
        new Validity.FromIssue(7));
  }

  /** A coupon of a new class. */
  private Coupon coupon(CouponTerms terms) {
    assertThat(rig.rig.wallets().couponClasses().define(rig.rig.request(), terms))
        .isInstanceOf(DefineResult.Defined.class);
    return another(terms.code());
  }

  private Coupon another(String code) {
    IssueResult result =
        rig.rig.wallets().couponClasses().issue(rig.rig.request(), code, rig.wallet.id());
    return ((IssueResult.Issued) result).coupon();
  }

  private static FundingSource by(Coupon coupon) {
    return FundingSource.coupon(coupon.id());
  }

  private CouponState state(Coupon coupon) {
    return rig.wallet.coupons().find(coupon.id()).state();
  }

  private Payment paid(String amount, FundingSource... sources) {
    PaymentResult result = rig.pay(amount, sources);
    assertThat(result).isInstanceOf(PaymentResult.Succeeded.class);
    return result.payment();
  }

  private CouponVerdict refused(PaymentResult result) {
    Decline decline = ((PaymentResult.Declined) result).decline();
    assertThat(decline.reason()).isEqualTo(DeclineReason.COUPON_NOT_USABLE);
    return decline.coupon().orElseThrow();
  }

  private List<Refund.Part> refund(PaymentId id, Optional<String> amount) {
    RefundResult result =
        rig.wallet.payments().refund(rig.rig.request(), id, amount.map(PointsRig::cny));
    if (result instanceof RefundResult.OnItsWay waiting) {
      return waiting.refund().parts();
    }
    return ((RefundResult.Done) result).refund().parts();
  }

  private long sponsored() {
    return -rig.posted(AccountId.promotion(SPONSOR, "CNY"));
  }

  @Test
  void couponsPointsTheBalanceAndACardPayTogetherAsThePlanSaidAndComeBackFromTheLast() {
    Coupon ten = coupon(fixed("ten", "10.00").stacking(Stacking.upTo(2)));
    Coupon part = coupon(terms("part", Discount.percent(1_000, cny("50.00"))));
    FundingSource[] all = {rig.byCard(), FundingSource.balance(), stars(2_000), by(part), by(ten)};
    PayRequest request = PointsRig.request("210.00", all);
    PaymentPlan plan = ((PlanResult.Planned) rig.wallet.rewards().plan(request)).plan();
    assertThat(plan.takes())
        .extracting(PaymentPlan.Take::source, PaymentPlan.Take::amount)
        .containsExactly(
            tuple(by(ten), cny("10.00")),
            tuple(by(part), cny("20.00")),
            tuple(stars(2_000), cny("20.00")),
            tuple(rig.byCard(), cny("160.00")));
    Payment payment =
        rig.wallet.payments().pay(rig.rig.request(), request.asPlanned(plan.mark())).payment();
    assertThat(payment.settled()).isEqualTo(cny("210.00"));
    assertThat(payment.legs())
        .filteredOn(leg -> leg.settled().isPositive())
        .extracting(Payment.Leg::source, Payment.Leg::settled)
        .containsExactlyElementsOf(
            plan.takes().stream().map(take -> tuple(take.source(), take.amount())).toList());
    assertThat(rig.shop()).isEqualTo(21_000);
    assertThat(sponsored()).isEqualTo(3_000);
    assertThat(rig.wallet.coupons().find(ten.id()).payment()).contains(payment.id());
    assertThat(state(part)).isEqualTo(CouponState.USED);
    // The card first, then points, and a coupon only with its last fen.
    refund(payment.id(), Optional.of("170.00"));
    assertThat(rig.points().available()).isEqualTo(4_000);
    assertThat(state(part)).isEqualTo(CouponState.USED);
    assertThat(refund(payment.id(), Optional.of("29.99")))
        .extracting(Refund.Part::source, Refund.Part::units)
        .containsExactly(tuple(stars(2_000), 1_000L), tuple(by(part), 0L));
    assertThat(state(part)).isEqualTo(CouponState.USED);
    assertThat(refund(payment.id(), Optional.of("0.01")))
        .extracting(Refund.Part::source, Refund.Part::state, Refund.Part::units)
        .containsExactly(tuple(by(part), Refund.PartState.IN_REWARDS, 1L));
    assertThat(state(part)).isEqualTo(CouponState.AVAILABLE);
    assertThat(state(ten)).isEqualTo(CouponState.USED);
    refund(payment.id(), Optional.empty());
    assertThat(state(ten)).isEqualTo(CouponState.AVAILABLE);
    assertThat(rig.shop()).isZero();
    assertThat(sponsored()).isZero();
    assertThat(rig.onCard()).isEqualTo(cny("900.00"));
    // What came back can be used again.
    paid("10.00", by(ten));
    assertThat(state(ten)).isEqualTo(CouponState.USED);
  }

  @Test
  void whatTheBestCombinationPromisesIsWhatThePaymentTakes() {
    Coupon ten = coupon(fixed("ten", "10.00"));
    Coupon part = coupon(terms("part", Discount.percent(CurrencyUnit.of("CNY"), 2_000)));
    coupon(fixed("alone", "12.00").stacking(Stacking.ALONE));
    var best = rig.wallet.coupons().best("shop", cny("60.00"));
    assertThat(best.worth()).isEqualTo(cny("20.00"));
    assertThat(best.taken()).extracting(CouponVerdict::coupon).containsExactly(ten.id(), part.id());
    Payment payment = paid("60.00", FundingSource.balance(), by(part), by(ten));
    assertThat(payment.legs())
        .extracting(Payment.Leg::settled)
        .containsExactly(cny("10.00"), cny("10.00"), cny("40.00"));
    assertThat(rig.balance()).isEqualTo(cny("60.00"));
  }

  @Test
  void moneyThatACouponPaysCountsTowardsNoLimitAndTheSponsorOwesIt() {
    Coupon ten = coupon(fixed("ten", "10.00"));
    Payment payment = paid("7.00", by(ten), FundingSource.balance());
    assertThat(payment.legs().get(0).settled()).isEqualTo(cny("7.00"));
    assertThat(sponsored()).isEqualTo(700);
    assertThat(rig.balance()).isEqualTo(cny("100.00"));
    assertThat(state(ten)).isEqualTo(CouponState.USED);
  }

  @Test
  void aCouponThatDoesNotFitDeclinesThePaymentAndSaysWhy() {
    Coupon ten = coupon(fixed("ten", "10.00").minimumSpend(cny("50.00")));
    RequestId request = rig.rig.request();
    PayRequest small = PointsRig.request("49.99", by(ten), FundingSource.balance());
    PaymentResult result = rig.wallet.payments().pay(request, small);
    CouponVerdict no = refused(result);
    assertThat(no.reason()).isEqualTo(CouponReason.BELOW_MINIMUM);
    assertThat(no.coupon()).isEqualTo(ten.id());
    assertThat(((PaymentResult.Declined) result).decline().advice().en())
        .isEqualTo(
            "The coupon cannot be used. Nothing was debited. It is for payments of CNY 50.00 and"
                + " more.");
    assertThat(((PaymentResult.Declined) result).decline().advice().zh())
        .isEqualTo("优惠券无法使用，未扣款。未达到使用门槛 CNY 50.00。");
    // The same answer for ever, from the store too.
    assertThat(rig.wallet.payments().pay(request, small)).isEqualTo(result);
    assertThat(rig.wallet.payments().find(result.payment().id())).isEqualTo(result);
    assertThat(((PlanResult.NotPossible) rig.wallet.rewards().plan(small)).decline().coupon())
        .contains(no);
    assertThat(state(ten)).isEqualTo(CouponState.AVAILABLE);
    assertThat(rig.balance()).isEqualTo(cny("100.00"));
    paid("50.00", by(ten), FundingSource.balance());
  }

  @Test
  void stackingIsCheckedAgainAtPayTimeWithWhatKeepsItOut() {
    Coupon one = coupon(fixed("one", "1.00").stacking(Stacking.oneOf("g")));
    Coupon two = coupon(fixed("two", "2.00").stacking(Stacking.oneOf("g")));
    Coupon second = another("one");
    CouponVerdict no = refused(rig.pay("60.00", by(one), by(two), FundingSource.balance()));
    assertThat(no.reason()).isEqualTo(CouponReason.ONE_OF_GROUP);
    assertThat(no.instead().orElseThrow().name()).isEqualTo(new LocalText("Coupon two", "券 two"));
    assertThat(refused(rig.pay("60.00", by(one), by(second), FundingSource.balance())).reason())
        .isEqualTo(CouponReason.ENOUGH_OF_CLASS);
    assertThat(state(one)).isEqualTo(CouponState.AVAILABLE);
    assertThat(state(two)).isEqualTo(CouponState.AVAILABLE);
    Coupon other = coupon(fixed("tea", "1.00").payees(Set.of("tea")));
    assertThat(refused(rig.pay("60.00", by(other), FundingSource.balance())).reason())
        .isEqualTo(CouponReason.OTHER_PAYEE);
    Coupon travel = coupon(fixed("travel", "1.00").categories(Set.of("travel")));
    assertThat(refused(rig.pay("60.00", by(travel), FundingSource.balance())).reason())
        .isEqualTo(CouponReason.OTHER_CATEGORY);
  }

  @Test
  void whatWasUsedOrIsOverOrTakenBackOrSomebodyElsesPaysNothing() {
    Coupon ten = coupon(fixed("ten", "10.00"));
    paid("10.00", by(ten));
    assertThat(refused(rig.pay("10.00", by(ten))).reason()).isEqualTo(CouponReason.USED);
    Coupon revoked = another("ten");
    assertThat(rig.rig.wallets().couponClasses().revoke(rig.rig.request(), revoked.id()))
        .isInstanceOf(RevokeResult.Revoked.class);
    assertThat(refused(rig.pay("10.00", by(revoked))).reason()).isEqualTo(CouponReason.REVOKED);
    Coupon late = another("ten");
    rig.rig.clock.forward(Duration.ofDays(9));
    assertThat(refused(rig.pay("10.00", by(late))).reason()).isEqualTo(CouponReason.EXPIRED);
    rig.rig.wallets().resolve();
    assertThat(refused(rig.pay("10.00", by(late))).reason()).isEqualTo(CouponReason.EXPIRED);
    var stranger = rig.rig.walletOf(Person.WANG);
    Coupon good = another("ten");
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(
            () -> stranger.payments().pay(rig.rig.request(), PointsRig.request("10.00", by(good))))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void aCouponIsLockedWhileTheCardsAnswerIsNotKnownAndUsedOnceItIs() {
    Coupon ten = coupon(fixed("ten", "10.00"));
    rig.rig.fault(FaultPoint.DEBIT, "drop-after");
    PaymentResult result = rig.pay("30.00", by(ten), rig.byCard());
    assertThat(result).isInstanceOf(PaymentResult.Unknown.class);
    assertThat(state(ten)).isEqualTo(CouponState.LOCKED);
    assertThat(refused(rig.pay("10.00", by(ten))).reason()).isEqualTo(CouponReason.LOCKED);
    assertThat(rig.wallet.coupons().best("shop", cny("30.00")).verdicts())
        .singleElement()
        .extracting(CouponVerdict::reason)
        .isEqualTo(CouponReason.LOCKED);
    RevokeResult no = rig.rig.wallets().couponClasses().revoke(rig.rig.request(), ten.id());
    assertThat(((RevokeResult.Refused) no).reason()).isEqualTo(CouponRefusal.IN_PAYMENT);
    assertThat(rig.rig.wallets().closeWallet(rig.rig.request(), rig.wallet.id())).isFalse();
    // Its time does not end while the payment is open.
    rig.rig.clock.forward(Duration.ofDays(9));
    rig.rig.wallets().resolve();
    assertThat(rig.wallet.payments().find(result.payment().id()))
        .isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(state(ten)).isEqualTo(CouponState.USED);
    assertThat(rig.shop()).isEqualTo(3_000);
  }

  @Test
  void aCouponIsFreeAgainWhenTheCardDeclinesAndOverIfItsTimeIs() {
    Coupon ten = coupon(fixed("ten", "10.00"));
    rig.rig.fault(FaultPoint.DEBIT, "decline 51");
    assertThat(rig.pay("30.00", by(ten), rig.byCard())).isInstanceOf(PaymentResult.Declined.class);
    assertThat(state(ten)).isEqualTo(CouponState.AVAILABLE);
    rig.rig.fault(FaultPoint.DEBIT, "partly");
    PaymentResult partly = rig.pay("30.00", by(ten), rig.byCard());
    assertThat(((PaymentResult.Declined) partly).decline().reason())
        .isEqualTo(DeclineReason.PARTLY_APPROVED);
    assertThat(state(ten)).isEqualTo(CouponState.AVAILABLE);
    assertThat(rig.onCard()).isEqualTo(cny("900.00"));
    PaymentResult poor = rig.pay("2000.00", by(ten), FundingSource.balance());
    assertThat(((PaymentResult.Declined) poor).decline().reason())
        .isEqualTo(DeclineReason.BALANCE_TOO_SMALL);
    assertThat(state(ten)).isEqualTo(CouponState.AVAILABLE);
    Payment open = rig.authorize("30.00", by(ten), FundingSource.balance());
    assertThat(state(ten)).isEqualTo(CouponState.LOCKED);
    rig.rig.clock.forward(Duration.ofDays(9));
    rig.rig.wallets().resolve();
    assertThat(rig.wallet.payments().find(open.id()).payment().state())
        .isEqualTo(PaymentState.EXPIRED);
    assertThat(state(ten)).isEqualTo(CouponState.EXPIRED);
    assertThat(rig.balance()).isEqualTo(cny("100.00"));
  }

  @Test
  void anAuthorisedPaymentUsesItsCouponWithTheFirstCaptureAndFreesItWithoutOne() {
    Coupon ten = coupon(fixed("ten", "10.00"));
    Payment voided = rig.authorize("30.00", by(ten), FundingSource.balance());
    rig.wallet.payments().voidPayment(rig.rig.request(), voided.id());
    assertThat(state(ten)).isEqualTo(CouponState.AVAILABLE);
    Payment open = rig.authorize("30.00", by(ten), FundingSource.balance());
    capture(open, "4.00", false);
    assertThat(state(ten)).isEqualTo(CouponState.USED);
    assertThat(sponsored()).isEqualTo(400);
    capture(open, "16.00", false);
    assertThat(sponsored()).isEqualTo(1_000);
    rig.wallet.payments().voidPayment(rig.rig.request(), open.id());
    assertThat(rig.shop()).isEqualTo(2_000);
    assertThat(rig.balance()).isEqualTo(cny("90.00"));
    refund(open.id(), Optional.empty());
    assertThat(state(ten)).isEqualTo(CouponState.AVAILABLE);
  }

  @Test
  void aCouponWhoseFirstPartWentBackComesBackOnlyOnceNoMoreOfItCanBeCaptured() {
    Coupon ten = coupon(fixed("ten", "10.00"));
    Payment open = rig.authorize("30.00", by(ten), FundingSource.balance());
    capture(open, "4.00", false);
    refund(open.id(), Optional.empty());
    assertThat(state(ten)).isEqualTo(CouponState.USED);
    capture(open, "3.00", false);
    refund(open.id(), Optional.empty());
    assertThat(state(ten)).isEqualTo(CouponState.USED);
    assertThat(sponsored()).isZero();
    rig.wallet.payments().voidPayment(rig.rig.request(), open.id());
    assertThat(state(ten)).isEqualTo(CouponState.AVAILABLE);
    assertThat(rig.balance()).isEqualTo(cny("100.00"));
  }

  private void capture(Payment payment, String amount, boolean last) {
    Capture part = last ? Capture.last(cny(amount)) : Capture.part(cny(amount));
    rig.wallet.payments().capture(rig.rig.request(), payment.id(), part);
  }

  @Test
  void aRefundGivesACouponBackAsItsClassSays() {
    Coupon stays = coupon(fixed("stays", "10.00").returning(ReturnRule.STAYS_USED));
    Payment first = paid("10.00", by(stays));
    assertThat(refund(first.id(), Optional.empty()))
        .extracting(Refund.Part::state, Refund.Part::units)
        .containsExactly(tuple(Refund.PartState.LAPSED, 0L));
    assertThat(state(stays)).isEqualTo(CouponState.USED);
    assertThat(sponsored()).isZero();
    Coupon plain = coupon(fixed("plain", "10.00"));
    Coupon grace = coupon(fixed("grace", "10.00").returning(ReturnRule.withGrace(2)));
    Payment late = paid("10.00", by(plain));
    Payment later = paid("10.00", by(grace));
    rig.rig.clock.forward(Duration.ofDays(9));
    assertThat(refund(late.id(), Optional.empty()))
        .extracting(Refund.Part::state)
        .containsExactly(Refund.PartState.LAPSED);
    assertThat(state(plain)).isEqualTo(CouponState.EXPIRED);
    refund(later.id(), Optional.empty());
    assertThat(state(grace)).isEqualTo(CouponState.AVAILABLE);
    rig.rig.clock.forward(Duration.ofDays(3));
    rig.rig.wallets().resolve();
    assertThat(state(grace)).isEqualTo(CouponState.EXPIRED);
  }

  @Test
  void aWalletThatIsClosedGivesItsCouponsUpAndGetsNoneBack() {
    Coupon used = coupon(fixed("ten", "10.00"));
    Coupon left = another("ten");
    Payment payment = paid("10.00", by(used));
    paid("100.00", FundingSource.balance());
    assertThat(rig.rig.wallets().closeWallet(rig.rig.request(), rig.wallet.id())).isTrue();
    assertThat(state(left)).isEqualTo(CouponState.REVOKED);
    assertThat(refund(payment.id(), Optional.empty()))
        .extracting(Refund.Part::state)
        .containsExactly(Refund.PartState.LAPSED);
    assertThat(state(used)).isEqualTo(CouponState.USED);
    assertThat(sponsored()).isZero();
  }

  @Test
  void aPlanThatACouponHasLeftIsNotPaid() {
    Coupon ten = coupon(fixed("ten", "10.00"));
    PayRequest request = PointsRig.request("30.00", by(ten), FundingSource.balance());
    PaymentPlan plan = ((PlanResult.Planned) rig.wallet.rewards().plan(request)).plan();
    paid("10.00", by(ten));
    assertThat(
            refused(rig.wallet.payments().pay(rig.rig.request(), request.asPlanned(plan.mark())))
                .reason())
        .isEqualTo(CouponReason.USED);
    assertThat(rig.balance()).isEqualTo(cny("100.00"));
  }
}
