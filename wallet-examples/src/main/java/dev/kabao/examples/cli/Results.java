package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.card.BindingResult;
import dev.kabao.wallet.cardholder.FormProblem;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentRefusal;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.transfer.ClaimResult;
import dev.kabao.wallet.value.LocalText;
import java.util.List;

/** The SDK's sealed results as answers: each case has its exit code here. */
final class Results {
  private static final LocalText UNKNOWN_BINDING =
      new LocalText(
          "The bank gave no answer that decides it. Ask later: kabao card show ID",
          "银行未给出确定结果，请稍后查询：kabao card show ID");
  private static final LocalText UNKNOWN_PAYMENT =
      new LocalText(
          "It is not known yet whether money moved. Do not pay again: run kabao resolve, or ask with"
              + " kabao payment show ID.",
          "尚不确定是否已扣款，请勿重复支付：可运行 kabao resolve，或用 kabao payment show ID 查询。");

  private static final LocalText IN_REVIEW =
      new LocalText(
          "This is looked at first. Nothing was debited; try the same again later.",
          "该笔交易需先经核查，未扣款，请稍后用相同请求号重试。");

  private Results() {}

  static Answer binding(BindingResult result) {
    if (result instanceof BindingResult.Challenged challenged) {
      return Answer.done(Views.binding(challenged.binding()))
          .withNote(
              "A code was sent to the phone. Next: kabao card confirm BINDING --otp CODE",
              "验证码已发送至手机。下一步：kabao card confirm 绑定号 --otp 验证码");
    }
    if (result instanceof BindingResult.Active active) {
      ObjectNode body = Views.card(active.card());
      body.put("bindingId", active.binding().id().toString());
      return Answer.done(body).withNote("The card is bound.", "绑卡成功。");
    }
    if (result instanceof BindingResult.Unknown unknown) {
      return Answer.failed(
          ExitCode.UNKNOWN, "OUTCOME_UNKNOWN", UNKNOWN_BINDING, Views.binding(unknown.binding()));
    }
    if (result instanceof BindingResult.Invalid invalid) {
      return invalid(invalid.problems());
    }
    BindingResult.Refused refused = (BindingResult.Refused) result;
    return Answer.failed(
        ExitCode.REFUSED,
        refused.refusal().name(),
        refused.refusal().advice(),
        refused.binding().map(Views::binding).orElseGet(Views::object));
  }

  static Answer payment(PaymentResult result) {
    ObjectNode body = Views.payment(result.payment());
    if (result instanceof PaymentResult.Succeeded
        || result instanceof PaymentResult.PartlySucceeded) {
      // Money moved in part is no refusal: a script sees in the body what is missing.
      return Answer.done(body);
    }
    if (result instanceof PaymentResult.SetAside aside) {
      return setAside(aside.payment(), body);
    }
    if (result instanceof PaymentResult.NeedsFactors needs) {
      return needsFactors(needs, body);
    }
    if (result instanceof PaymentResult.InReview review) {
      return Answer.failed(
          ExitCode.REFUSED, "IN_REVIEW", IN_REVIEW, StepUpViews.reasons(body, review.reasons()));
    }
    if (result instanceof PaymentResult.GivenBack back) {
      PaymentRefusal why = givenBack(back.payment().state());
      return Answer.failed(ExitCode.REFUSED, why.name(), why.text(), body);
    }
    if (result instanceof PaymentResult.Declined declined) {
      return declined(declined.decline(), body);
    }
    return Answer.failed(ExitCode.UNKNOWN, "OUTCOME_UNKNOWN", UNKNOWN_PAYMENT, body);
  }

  private static Answer needsFactors(PaymentResult.NeedsFactors needs, ObjectNode body) {
    return StepUpViews.needed(body, needs.stepUp(), needs.kinds(), needs.reasons());
  }

  private static Answer setAside(Payment payment, ObjectNode body) {
    if (payment.state() == PaymentState.COOLING) {
      return Answer.done(body)
          .withNote(
              "A first payment to this payee: it goes through by itself. Until then: kabao void ID",
              "首次向该收款方付款，将自动到账；到账前可撤回：kabao void 支付单");
    }
    return payment.state() == PaymentState.WAITING
        ? Answer.done(body)
            .withNote(
                "It waits for the payee, who claims it with: kabao claim. Until then: kabao void ID",
                "等待收款人领取（kabao claim）；领取前可撤回：kabao void 支付单")
        : Answer.done(body)
            .withNote(
                "Set aside. Next: kabao capture ID, or kabao void ID",
                "资金已冻结。下一步：kabao capture 支付单，或 kabao void 支付单");
  }

  private static PaymentRefusal givenBack(PaymentState state) {
    return switch (state) {
      case VOIDED -> PaymentRefusal.VOIDED;
      case EXPIRED -> PaymentRefusal.EXPIRED;
      default -> PaymentRefusal.RETURNED;
    };
  }

  /** A capture or a void. */
  static Answer step(StepResult result) {
    ObjectNode body = Views.payment(result.payment());
    return result instanceof StepResult.Refused refused
        ? refused(refused.refusal(), body)
        : Answer.done(body);
  }

  /** What the claimer gets: a receipt of their own, or why not. */
  static Answer claim(ClaimResult result) {
    return result instanceof ClaimResult.Claimed claimed
        ? Answer.done(Views.payment(claimed.receipt()))
        : refused(((ClaimResult.Refused) result).refusal(), Views.object());
  }

  static Answer refund(RefundResult result) {
    if (result instanceof RefundResult.Done done) {
      return Answer.done(MoneyViews.refund(done.refund()));
    }
    if (result instanceof RefundResult.OnItsWay way) {
      return Answer.failed(
          ExitCode.UNKNOWN,
          "ON_ITS_WAY",
          new LocalText(
              "It is on its way. Do not refund again: kabao resolve asks the bank.",
              "退款处理中，请勿重复退款：可运行 kabao resolve 查询。"),
          MoneyViews.refund(way.refund()));
    }
    RefundResult.Refused refused = (RefundResult.Refused) result;
    return refused(refused.refusal(), Views.payment(refused.payment()));
  }

  /** The bank's silence is no refusal: the same may be asked again. */
  private static Answer refused(PaymentRefusal refusal, ObjectNode body) {
    ExitCode exit = refusal == PaymentRefusal.NOT_DECIDED ? ExitCode.UNKNOWN : ExitCode.REFUSED;
    return Answer.failed(exit, refusal.name(), refusal.text(), body);
  }

  /** A payment that was looked up: finding it declined is no refusal of the look-up. */
  static Answer found(PaymentResult result) {
    return result.payment().state().isDecided()
        ? Answer.done(Views.payment(result.payment()))
        : payment(result);
  }

  /** A binding that was looked up: finding it failed is no refusal of the look-up. */
  static Answer found(BindingResult result) {
    if (result instanceof BindingResult.Refused refused) {
      ObjectNode body = refused.binding().map(Views::binding).orElseGet(Views::object);
      ObjectNode why = body.putObject("refusal").put("code", refused.refusal().name());
      Views.text(why, "message", refused.refusal().advice());
      return Answer.done(body);
    }
    if (result instanceof BindingResult.Active active) {
      ObjectNode body = Views.binding(active.binding());
      return Answer.done(body.put("cardId", active.card().id().toString()));
    }
    return binding(result);
  }

  /** Nothing moved, and why. */
  static Answer declined(Decline decline, ObjectNode body) {
    ObjectNode details = Views.object();
    decline.category().ifPresent(category -> details.put("category", category.name()));
    decline.issuerCode().ifPresent(code -> details.put("issuerCode", code));
    decline.limit().ifPresent(hit -> MoneyViews.hit(details, hit));
    decline.coupon().ifPresent(verdict -> details.set("coupon", CouponViews.verdict(verdict)));
    return Answer.failed(
        ExitCode.REFUSED, decline.reason().name(), decline.advice(), body, details);
  }

  /** All that is wrong with what a person filled in. */
  static Answer invalid(List<FormProblem> problems) {
    ObjectNode details = Views.object();
    ArrayNode list = details.putArray("problems");
    problems.forEach(problem -> list.add(Views.problem(problem)));
    return Answer.failed(
        ExitCode.USAGE,
        "FORM_INVALID",
        new LocalText("Not all of this can be right:", "填写有误："),
        Views.object(),
        details);
  }
}
