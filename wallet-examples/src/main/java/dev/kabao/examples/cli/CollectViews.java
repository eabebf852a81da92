package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.collect.ChargeResult;
import dev.kabao.wallet.collect.PaymentRequest;
import dev.kabao.wallet.collect.ScanRefusal;
import dev.kabao.wallet.collect.ScanResult;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Payment requests, as the command prints them to either side. */
final class CollectViews {
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
    view.put("createdAt", request.createdAt().toString());
    view.put("expiresAt", request.expiresAt().toString());
    return view;
  }

  static ObjectNode shown(ScanResult.Shown shown) {
    ObjectNode view = Views.object();
    view.put("paymentRequestId", shown.request().toString());
    view.put("payee", shown.payeeName());
    amount(view, shown.amount(), shown.currency());
    memo(view, shown.memo());
    view.put("expiresAt", shown.expiresAt().toString());
    return view;
  }

  static Answer result(ChargeResult result) {
    return result instanceof ChargeResult.Started started
        ? Results.payment(started.result())
        : refused(((ChargeResult.Refused) result).refusal());
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
