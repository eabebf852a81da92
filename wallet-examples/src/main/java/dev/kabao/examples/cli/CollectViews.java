package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.collect.Charge;
import dev.kabao.wallet.collect.ChargeResult;
import dev.kabao.wallet.collect.PaymentRequest;
import dev.kabao.wallet.collect.ScanPayResult;
import dev.kabao.wallet.collect.ScanRefusal;
import dev.kabao.wallet.collect.ScanResult;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.value.LocalText;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Payment requests, as the command prints them to either side. */
final class CollectViews {
  private static final LocalText DECLINED =
      new LocalText("The payment was declined; the payer can see why.", "付款未成功，付款人可查看原因。");
  private static final LocalText UNKNOWN =
      new LocalText(
          "It is not known yet whether money moved. Do not charge again: ask with the same request"
              + " id.",
          "尚不确定是否已扣款，请勿重复收款：请用同一请求号再次查询。");

  private CollectViews() {}

  static ObjectNode request(PaymentRequest request) {
    ObjectNode view = Views.object();
    view.put("paymentRequestId", request.id().toString());
    view.put("state", Words.of(request.state()));
    amount(view, request.amount(), request.currency());
    memo(view, request.memo());
    view.put("manyTimes", request.manyTimes());
    request.paidBy().ifPresent(payment -> view.put("paidBy", payment.toString()));
    view.put("code", request.code());
    view.put("link", request.link());
    view.put("createdAt", Times.text(request.createdAt()));
    view.put("expiresAt", Times.text(request.expiresAt()));
    return view;
  }

  static ObjectNode shown(ScanResult.Shown shown) {
    ObjectNode view = Views.object();
    view.put("paymentRequestId", shown.request().toString());
    view.put("payee", shown.payeeName());
    amount(view, shown.amount(), shown.currency());
    memo(view, shown.memo());
    view.put("expiresAt", Times.text(shown.expiresAt()));
    TrustViews.put(view, shown.trust(), shown.warnings());
    return view;
  }

  static Answer result(ScanPayResult result) {
    return result instanceof ScanPayResult.Started started
        ? Results.payment(started.result())
        : refused(((ScanPayResult.Refused) result).refusal());
  }

  static Answer result(ChargeResult result) {
    if (result instanceof ChargeResult.Paid paid) {
      return Answer.done(charge(paid.charge()));
    }
    if (result instanceof ChargeResult.Declined declined) {
      return Answer.failed(ExitCode.REFUSED, "DECLINED", DECLINED, charge(declined.charge()));
    }
    if (result instanceof ChargeResult.Unknown unknown) {
      return Answer.failed(ExitCode.UNKNOWN, "OUTCOME_UNKNOWN", UNKNOWN, charge(unknown.charge()));
    }
    return refused(((ChargeResult.Refused) result).refusal());
  }

  private static ObjectNode charge(Charge charge) {
    ObjectNode view = Views.object();
    view.put("paymentId", charge.payment().toString());
    view.put("state", Words.of(charge.state()));
    view.put("amount", Views.number(charge.amount()));
    view.put("settled", Views.number(charge.settled()));
    if (charge.state() == PaymentState.SUCCEEDED && charge.settled().isLessThan(charge.amount())) {
      view.put("partly", true);
    }
    view.put("currency", charge.amount().getCurrencyUnit().getCode());
    return view;
  }

  /** What was typed wrong is bad input; the rest is refused. */
  static Answer refused(ScanRefusal refusal) {
    ExitCode exit =
        switch (refusal) {
          case UNREADABLE, AMOUNT_MISSING -> ExitCode.USAGE;
          default -> ExitCode.REFUSED;
        };
    return Answer.failed(exit, refusal.name(), refusal.text(), Views.object());
  }

  private static void amount(ObjectNode view, Optional<Money> amount, CurrencyUnit currency) {
    amount.ifPresentOrElse(
        asked -> view.put("amount", Views.number(asked)), () -> view.put("open", true));
    view.put("currency", currency.getCode());
  }

  private static void memo(ObjectNode view, String memo) {
    if (!memo.isEmpty()) {
      view.put("memo", memo);
    }
  }
}
