package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.bill.Autopay;
import dev.kabao.wallet.bill.AutopayResult;
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillPart;
import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.bill.BillRefusal;
import dev.kabao.wallet.bill.BillResult;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.BillerAccount;
import dev.kabao.wallet.bill.LinkResult;
import dev.kabao.wallet.bill.Outlook;
import dev.kabao.wallet.bill.PayBillResult;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.spi.biller.BillerProfile;
import dev.kabao.wallet.value.LocalText;
import java.time.Clock;
import java.time.Instant;

/** Bills and billers, as the command prints them. */
final class BillViews {
  private static final LocalText ON_ITS_WAY =
      new LocalText(
          "It is on its way. Do not pay again: kabao bill show ID says when it is done.",
          "处理中，请勿重复支付：可用 kabao bill show 账单 查询结果。");
  private static final LocalText NO_PAYEE =
      new LocalText(
          BillRefusal.NO_PAYEE.text().en()
              + " Enter it with kabao bill add --pay-to PAYEE, or say that it was paid elsewhere:"
              + " kabao bill paid BILL.",
          BillRefusal.NO_PAYEE.text().zh()
              + "请在录入时用 kabao bill add --pay-to 商户号 指定，或用 kabao bill paid 账单 标记为已在别处支付。");

  private BillViews() {}

  static ObjectNode bill(Bill bill) {
    ObjectNode view = Views.object();
    view.put("billId", bill.id().toString());
    view.put("source", Words.of(bill.source()));
    view.put("state", Words.of(bill.state()));
    view.put("income", bill.income());
    view.put("amount", Views.number(bill.amount()));
    if (!bill.moved().equals(bill.amount()) && bill.moved().isPositive()) {
      view.put("moved", Views.number(bill.moved()));
    }
    view.put("currency", bill.amount().getCurrencyUnit().getCode());
    bill.payee().ifPresent(payee -> view.put("payee", payee));
    if (!bill.text().isEmpty()) {
      view.put("text", bill.text());
    }
    bill.reference().ifPresent(reference -> view.put("reference", reference));
    view.put("category", bill.category().code());
    Views.text(view, "categoryName", bill.category().name());
    view.put("at", at(bill));
    bill.dueAt().ifPresent(at -> view.put("dueAt", Times.until(at)));
    if (isOverdue(bill)) {
      view.put("overdue", true);
    }
    bill.minimum().ifPresent(least -> view.put("minimum", Views.number(least)));
    bill.card().ifPresent(id -> view.put("cardId", id.toString()));
    bill.biller().ifPresent(biller -> view.put("biller", biller));
    bill.payment().ifPresent(id -> view.put("paymentId", id.toString()));
    bill.problem().ifPresent(problem -> problem(view, problem));
    bill.changedFrom().ifPresent(before -> view.put("changedFrom", Views.number(before)));
    if (!bill.parts().isEmpty()) {
      ArrayNode parts = view.putArray("parts");
      bill.parts().forEach(part -> parts.add(part(part)));
    }
    return view;
  }

  private static boolean isOverdue(Bill bill) {
    Instant now = Clock.systemUTC().instant();
    return bill.state() == BillState.DUE && bill.dueAt().filter(now::isAfter).isPresent();
  }

  /** Where only the day is known, only the day; what was entered with a day has no more. */
  private static String at(Bill bill) {
    if (bill.dateOnly()) {
      return Times.day(bill.at());
    }
    return bill.source() == BillSource.HAND ? Times.begun(bill.at()) : Times.text(bill.at());
  }

  private static ObjectNode part(BillPart part) {
    ObjectNode view = Views.object();
    view.put("name", part.name());
    view.put("state", Words.of(part.request().state()));
    part.request().amount().ifPresent(amount -> view.put("amount", Views.number(amount)));
    view.put("requestedAs", part.request().id().toString());
    view.put("link", part.request().link());
    return view;
  }

  private static void problem(ObjectNode view, BillProblem problem) {
    ObjectNode why = view.putObject("problem").put("code", problem.name());
    Views.text(why, "message", problem.text());
  }

  static Answer result(BillResult result) {
    ObjectNode view = bill(result.bill());
    return result instanceof BillResult.Refused refused
        ? Answer.failed(ExitCode.REFUSED, refused.refusal().name(), refused.refusal().text(), view)
        : Answer.done(view);
  }

  static Answer paid(PayBillResult result) {
    ObjectNode view = bill(result.bill());
    if (result instanceof PayBillResult.Refused refused) {
      if (refused.refusal() == BillRefusal.NO_PAYEE) {
        return Answer.failed(ExitCode.REFUSED, refused.refusal().name(), NO_PAYEE, view);
      }
      return Answer.failed(
          ExitCode.REFUSED, refused.refusal().name(), refused.refusal().text(), view);
    }
    if (result instanceof PayBillResult.NotPaid not) {
      if (not.payment() instanceof PaymentResult.Declined declined) {
        return Results.declined(declined.decline(), view);
      }
      return Answer.failed(ExitCode.REFUSED, not.problem().name(), not.problem().text(), view);
    }
    if (result instanceof PayBillResult.UnderWay way) {
      return way.payment() instanceof PaymentResult.NeedsFactors
              || way.payment() instanceof PaymentResult.InReview
          ? Results.payment(way.payment())
          : Answer.failed(ExitCode.UNKNOWN, "ON_ITS_WAY", ON_ITS_WAY, view);
    }
    return Answer.done(view).withNote("The bill is paid.", "账单已缴清。");
  }

  static ObjectNode outlook(Outlook outlook) {
    ObjectNode view = Views.object();
    view.put("until", Times.text(outlook.until()));
    view.put("currency", outlook.owed().getCurrencyUnit().getCode());
    view.put("owed", Views.number(outlook.owed()));
    view.put("available", Views.number(outlook.available()));
    view.put("missing", Views.number(outlook.missing()));
    outlook.runsShortAt().ifPresent(at -> view.put("runsShortAt", Times.text(at)));
    ArrayNode bills = view.putArray("bills");
    outlook.bills().forEach(each -> bills.add(bill(each)));
    return view;
  }

  static ObjectNode biller(BillerProfile biller) {
    ObjectNode view = Views.object().put("biller", biller.code());
    Views.text(view, "name", biller.name());
    Views.text(view, "numberName", biller.numberName());
    return view.put("category", biller.category());
  }

  static ObjectNode account(BillerAccount account) {
    ObjectNode view = Views.object();
    view.put("accountId", account.id().toString());
    view.put("biller", account.biller());
    view.put("number", account.number());
    view.put("label", account.label());
    account.askedAt().ifPresent(at -> view.put("askedAt", Times.text(at)));
    account.autopay().ifPresent(autopay -> view.set("autopay", autopay(autopay)));
    return view;
  }

  private static ObjectNode autopay(Autopay autopay) {
    ObjectNode view = Views.object();
    view.put("state", Words.of(autopay.state()));
    view.put("cap", Views.number(autopay.cap()));
    view.put("monthly", Views.number(autopay.monthly()));
    view.put("paidThisMonth", Views.number(autopay.paidThisMonth()));
    view.put("currency", autopay.cap().getCurrencyUnit().getCode());
    view.put(
        "from",
        autopay.sources().isEmpty()
            ? "default"
            : String.join(",", autopay.sources().stream().map(Views::source).toList()));
    autopay.bill().ifPresent(id -> view.put("billId", id.toString()));
    autopay.problem().ifPresent(problem -> problem(view, problem));
    return view;
  }

  static Answer result(AutopayResult result) {
    return result instanceof AutopayResult.Done done
        ? Answer.done(autopay(done.autopay()))
        : refused((AutopayResult.Refused) result);
  }

  private static Answer refused(AutopayResult.Refused refused) {
    return Answer.failed(
        ExitCode.REFUSED, refused.refusal().name(), refused.refusal().text(), Views.object());
  }

  static Answer result(LinkResult result) {
    if (result instanceof LinkResult.Refused refused) {
      return Answer.failed(
          ExitCode.REFUSED, refused.refusal().name(), refused.refusal().text(), Views.object());
    }
    return Answer.done(account(((LinkResult.Linked) result).account()))
        .withNote(
            "Its bills are in your list from now on: kabao bill list", "其账单今后会列入：kabao bill list");
  }
}
