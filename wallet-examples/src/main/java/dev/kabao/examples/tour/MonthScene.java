package dev.kabao.examples.tour;

import dev.kabao.examples.setup.StandardProgramme;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.bill.StatementResult;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.coupon.BestCoupons;
import dev.kabao.wallet.coupon.Coupon;
import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.DefineResult;
import dev.kabao.wallet.coupon.Discount;
import dev.kabao.wallet.coupon.RedeemResult;
import dev.kabao.wallet.coupon.Validity;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.insight.Budget;
import dev.kabao.wallet.insight.BudgetState;
import dev.kabao.wallet.insight.MonthPicture;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.Refund;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.reward.PaymentPlan;
import dev.kabao.wallet.reward.PlanResult;
import dev.kabao.wallet.reward.PointsBalance;
import dev.kabao.wallet.sandbox.CardMove;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.Secret;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A month of a person's life: points are earned, a coupon and points pay together with the card, it
 * is refunded, a budget is reached, the card's statement comes in, and the month is looked at.
 */
final class MonthScene {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String RESTAURANT = "noodle-restaurant";
  private static final String CLASS = "noodle10";
  private static final Money DINNER = Money.of(TourStage.CNY, 60);
  private static final Money NOVEL = Money.of(TourStage.CNY, 28);
  private static final Money PARTY = Money.of(TourStage.CNY, 80);
  private static final Money MEANT = Money.of(TourStage.CNY, 100);
  private static final Money OFF = Money.of(TourStage.CNY, 10);
  private static final Money LEAST = Money.of(TourStage.CNY, 50);
  private static final int PAGE = 1000;

  private final TourStage stage;
  private final Wallet wallet;
  private final BoundCard card;

  MonthScene(TourStage stage, Wallet wallet, BoundCard card) {
    this.stage = stage;
    this.wallet = wallet;
    this.card = card;
  }

  void play() {
    earn();
    Coupon coupon = redeem();
    budget();
    PaymentPlan plan = plan(coupon);
    PaymentId paid = pay(plan);
    reached();
    refund(paid, plan);
    statement();
    picture();
  }

  private void earn() {
    var unused =
        stage.wallets().rewards().define(stage.wallets().newRequestId(), StandardProgramme.make());
    PaymentResult dinner =
        wallet
            .payments()
            .pay(
                stage.wallets().newRequestId(),
                PayRequest.of(FundingSource.card(card.id()), RESTAURANT, DINNER));
    TourStage.require(dinner instanceof PaymentResult.Succeeded, "The dinner was not paid.");
    PointsBalance points = points();
    TourStage.require(points.available() > 0, "The dinner earned nothing.");
    stage.tell(
        TourStep.of(
                "points",
                new LocalText("A month: dinner earns points", "一个月的生活：晚餐赚积分"),
                new LocalText(
                    "The programme is data: a point for each yuan, one more for eating out, good to"
                        + " the end of a month a year from now. Points are in the ledger, and are"
                        + " earned in the same commit in which the money moves.",
                    "积分计划即数据：每元 1 分，餐饮再加 1 分，一年后的月末到期。积分记在账本中，" + "与款项在同一次提交中到账。"))
            .with("paymentId", dinner.payment().id())
            .with("earned", points.available())
            .with("worth", points.worth().orElseThrow()));
  }

  private Coupon redeem() {
    CouponTerms terms =
        CouponTerms.of(
                CLASS,
                new LocalText("Noodles, 10 off", "面馆立减 10 元"),
                RESTAURANT,
                Discount.of(OFF),
                new Validity.FromIssue(30))
            .minimumSpend(LEAST);
    TourStage.require(
        stage.wallets().couponClasses().define(stage.wallets().newRequestId(), terms)
            instanceof DefineResult.Defined,
        "The coupons were not defined.");
    List<Secret> codes = new ArrayList<>();
    stage
        .wallets()
        .couponClasses()
        .makeCodes(stage.wallets().newRequestId(), CLASS, 1, Optional.empty(), codes::add);
    RedeemResult first;
    RedeemResult second;
    try (Secret code = codes.get(0)) {
      String typed = code.read(String::new);
      first = wallet.coupons().redeem(stage.wallets().newRequestId(), typed);
      second = wallet.coupons().redeem(stage.wallets().newRequestId(), typed);
    }
    if (!(first instanceof RedeemResult.Redeemed redeemed
        && second instanceof RedeemResult.Refused refused)) {
      throw new TourFailedException("A code is good for one coupon.");
    }
    stage.tell(
        TourStep.of(
                "coupon",
                new LocalText("A coupon for a code", "凭码领取优惠券"),
                new LocalText(
                    "The restaurant gives 10.00 off from 50.00. Its code is random, kept as a keyed"
                        + " hash only, and good once: typed a second time it is refused.",
                    "面馆满 50.00 元立减 10.00 元。兑换码随机生成，只保存带密钥摘要，限用一次：" + "再次输入即被拒绝。"))
            .with("takesOff", OFF)
            .with("until", redeemed.coupon().until())
            .with("refusal", refused.reason()));
    return redeemed.coupon();
  }

  private void budget() {
    BudgetState budget =
        wallet.insights().setBudget(stage.wallets().newRequestId(), Budget.of("dining", MEANT));
    TourStage.require(budget.level() == BudgetState.Level.WITHIN, "The budget is reached already.");
    stage.tell(
        TourStep.of(
                "budget",
                new LocalText("A budget for eating out", "餐饮预算"),
                new LocalText(
                    "100.00 a month. Sums by category are kept in the commits that move money, so the"
                        + " budget knows at once what was spent before it was set.",
                    "每月 100.00 元。分类合计随每次资金变动一并提交，因此预算一经设置，此前的支出即已计入。"))
            .with("budget", MEANT)
            .with("spent", budget.spent()));
  }

  private PaymentPlan plan(Coupon coupon) {
    BestCoupons best = wallet.coupons().best(RESTAURANT, PARTY);
    TourStage.require(
        best.taken().size() == 1 && best.taken().get(0).coupon().equals(coupon.id()),
        "The coupon is not used.");
    Funding funding =
        Funding.inOrder(
            FundingSource.coupon(coupon.id()),
            FundingSource.points(StandardProgramme.CODE, points().available()),
            FundingSource.card(card.id()));
    if (!(wallet.rewards().plan(PayRequest.of(funding, RESTAURANT, PARTY))
        instanceof PlanResult.Planned planned)) {
      throw new TourFailedException("The payment cannot be planned.");
    }
    PaymentPlan plan = planned.plan();
    stage.tell(
        with(
            TourStep.of(
                "plan",
                new LocalText("80.00: what would be taken from where", "80.00 元：将从哪里扣"),
                new LocalText(
                    "The best coupons are found and explained; then the plan says what coupon, points"
                        + " and card would give, and what is earned: on money alone.",
                    "先找出最优用券组合并说明原因；方案再列出优惠券、积分、银行卡各出多少，以及能得多少积分（仅按现金部分）。")),
            plan));
    return plan;
  }

  private static TourStep with(TourStep step, PaymentPlan plan) {
    TourStep told = step;
    for (PaymentPlan.Take take : plan.takes()) {
      told = told.with(label(take.source()), take.amount());
    }
    for (Payment.Earned earned : plan.earned()) {
      told = told.with("earns", earned.units());
    }
    return told;
  }

  private static String label(FundingSource source) {
    if (source instanceof FundingSource.Coupon) {
      return "fromCoupon";
    }
    return source instanceof FundingSource.Points ? "fromPoints" : "fromCard";
  }

  private PaymentId pay(PaymentPlan plan) {
    List<FundingSource> sources = plan.takes().stream().map(PaymentPlan.Take::source).toList();
    PayRequest request =
        PayRequest.of(Funding.inOrder(sources), RESTAURANT, PARTY).asPlanned(plan.mark());
    PaymentResult paid = wallet.payments().pay(stage.wallets().newRequestId(), request);
    TourStage.require(paid instanceof PaymentResult.Succeeded, "It was not paid as planned.");
    stage.tell(
        TourStep.of(
                "pay-mixed",
                new LocalText("Coupon, points and card in one payment", "优惠券、积分与银行卡合并支付"),
                new LocalText(
                    "All or nothing: coupon and points are set aside while the bank is asked, and used"
                        + " in the commit in which the payment succeeds. Had anything changed since the"
                        + " plan, nothing would have moved.",
                    "要么全成，要么全不成：请求银行期间优惠券与积分先行占用，付款成功的同一次提交中才真正使用。" + "方案若有任何变化，则分文不动。"))
            .with("paymentId", paid.payment().id())
            .withState(paid.payment().state())
            .with("account", stage.account().available())
            .with("pointsLeft", points().available()));
    return paid.payment().id();
  }

  private void reached() {
    BudgetState state =
        wallet.insights().budgets().stream()
            .filter(each -> each.budget().category().equals(Optional.of("dining")))
            .findFirst()
            .orElseThrow();
    boolean told =
        events().stream()
            .anyMatch(
                event ->
                    event.type().equals("budget.reached") && event.wallet().equals(wallet.id()));
    TourStage.require(
        told && state.level() == BudgetState.Level.REACHED, "Nobody was told of the budget.");
    stage.tell(
        TourStep.of(
                "budget-reached",
                new LocalText("The budget is reached", "预算用完"),
                new LocalText(
                    "An event says so, once in a month, as it happens. What coupon and points paid does"
                        + " not count: it was not the person's money.",
                    "预算用完时即产生一次通知，每月一次。优惠券与积分抵扣的部分不计入：那不是客户的钱。"))
            .with("budget", MEANT)
            .with("spent", state.spent())
            .with("told", true));
  }

  private List<WalletEvent> events() {
    List<WalletEvent> all = new ArrayList<>();
    List<WalletEvent> page = stage.wallets().events(0, PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = stage.wallets().events(page.get(page.size() - 1).sequence(), PAGE);
    }
    return all;
  }

  private void refund(PaymentId paid, PaymentPlan plan) {
    RefundResult result =
        wallet.payments().refund(stage.wallets().newRequestId(), paid, Optional.empty());
    if (!(result instanceof RefundResult.Done done)) {
      throw new TourFailedException("The refund did not arrive.");
    }
    List<Refund.Part> parts = done.refund().parts();
    TourStage.require(parts.size() == plan.takes().size(), "Not every source was given back.");
    TourStage.require(wallet.coupons().atHand().size() == 1, "The coupon did not come back.");
    TourStep step =
        TourStep.of(
            "refund-mixed",
            new LocalText("The party is off: a refund", "聚餐取消：退款"),
            new LocalText(
                "Undone leg by leg, the last first: the card, then the points to the unit, then the"
                    + " coupon, which can be used again. The points that it had earned are taken back.",
                "从最后一个来源起逐项退回：先银行卡，再积分（一分不差），最后优惠券，可再次使用。" + "此笔赚得的积分一并收回。"));
    for (Refund.Part part : parts) {
      step = step.with(label(part.source()), part.amount());
    }
    stage.tell(
        step.with("account", stage.account().available()).with("pointsLeft", points().available()));
  }

  private void statement() {
    stage
        .bank()
        .moveOnCard(
            stage.cardNumber(), new CardMove(CardMove.Kind.PURCHASE, NOVEL, "Bookshop 书店", ""));
    stage.bank().closeStatement(stage.cardNumber());
    StatementResult first = wallet.bills().takeStatements(card.id());
    StatementResult again = wallet.bills().takeStatements(card.id());
    if (!(first instanceof StatementResult.Told told
        && told.entries() == 1
        && again.equals(new StatementResult.Told(0, 0)))) {
      throw new TourFailedException("Of the statement only the novel is new, and only once.");
    }
    stage.tell(
        TourStep.of(
                "statement",
                new LocalText("The card's statement: only what is new", "银行卡对账单：只列入新内容"),
                new LocalText(
                    "A novel was bought by card in a shop, without the wallet. The bank's statement"
                        + " has it beside all that the wallet did: those lines name its own orders,"
                        + " and are no second entry.",
                    "在书店直接刷卡买了一本小说，未经钱包。银行对账单既有这一笔，也有钱包发起的各笔：" + "后者带有钱包自己的订单号，不会重复列入。"))
            .with("entries", told.entries())
            .with("amount", NOVEL));
  }

  private void picture() {
    MonthPicture picture =
        wallet.insights().month(YearMonth.now(Clock.system(CHINA)), TourStage.CNY);
    TourStage.require(picture.spent().isPositive(), "The month is empty.");
    stage.tell(
        TourStep.of(
                "month",
                new LocalText("The picture of the month", "本月账单图景"),
                new LocalText(
                    "From sums that every commit keeps, so it opens as fast with a million payments as"
                        + " with ten. As charts: kabao insights.",
                    "取自随每次提交更新的合计，一百万笔与十笔打开一样快。图表见 kabao insights。"))
            .with("spent", picture.spent())
            .with("income", picture.income())
            .with("categories", picture.spending().size())
            .with("largest", picture.spending().get(0).category().name().en())
            .with("payees", picture.payees().size()));
  }

  private PointsBalance points() {
    return wallet.rewards().points().balance(StandardProgramme.CODE);
  }
}
