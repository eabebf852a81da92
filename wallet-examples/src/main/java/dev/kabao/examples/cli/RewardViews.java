package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.reward.EarnRule;
import dev.kabao.wallet.reward.LotValidity;
import dev.kabao.wallet.reward.PaymentPlan;
import dev.kabao.wallet.reward.PointsBalance;
import dev.kabao.wallet.reward.PointsEntry;
import dev.kabao.wallet.reward.PointsRate;
import dev.kabao.wallet.reward.PointsRefusal;
import dev.kabao.wallet.reward.PointsResult;
import dev.kabao.wallet.reward.Programme;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Points and what they do, as the command prints them. */
final class RewardViews {
  private RewardViews() {}

  static ObjectNode programme(Programme programme) {
    ObjectNode view = Views.object();
    view.put("programme", programme.code());
    Views.text(view, "name", programme.name());
    view.put("open", programme.open());
    view.put("sponsor", programme.sponsor());
    programme.rate().ifPresent(rate -> view.put("worth", rate(rate)));
    view.put("valid", validity(programme.validity()));
    view.put("transferable", programme.transferable());
    view.put("least", programme.least());
    if (programme.most() < Long.MAX_VALUE) {
      view.put("most", programme.most());
    }
    ArrayNode rules = view.putArray("rules");
    programme.rules().forEach(rule -> rules.add(rule(rule)));
    return view;
  }

  private static ObjectNode rule(EarnRule rule) {
    ObjectNode view = Views.object();
    view.put("rule", rule.id());
    Views.text(view, "name", rule.name());
    view.put("earns", rule.units() + "=" + rule.per());
    if (rule.mostPerPayment() < EarnRule.NO_CAP) {
      view.put("mostPerPayment", rule.mostPerPayment());
    }
    if (rule.mostPerMonth() < EarnRule.NO_CAP) {
      view.put("mostPerMonth", rule.mostPerMonth());
    }
    if (!rule.categories().isEmpty()) {
      view.put("categories", String.join(",", rule.categories().stream().sorted().toList()));
    }
    rule.from().ifPresent(at -> view.put("from", Times.text(at)));
    rule.until().ifPresent(at -> view.put("until", Times.text(at)));
    return view;
  }

  private static String rate(PointsRate rate) {
    return rate.units() + "=" + rate.worth();
  }

  /** Such as 12m, 90d or forever: as it is typed. */
  private static String validity(LotValidity validity) {
    if (validity.period().isZero()) {
      return "forever";
    }
    return validity.end() == LotValidity.End.MONTH
        ? validity.period().toTotalMonths() + "m"
        : validity.period().get(ChronoUnit.DAYS) + "d";
  }

  static ObjectNode balance(PointsBalance balance) {
    ObjectNode view = Views.object();
    view.put("programme", balance.programme());
    Views.text(view, "name", balance.name());
    view.put("available", balance.available());
    balance.worth().ifPresent(worth -> view.put("worth", worth.toString()));
    view.put("held", balance.held());
    if (balance.owed() > 0) {
      view.put("owed", balance.owed());
    }
    ArrayNode lots = view.putArray("lots");
    balance
        .lots()
        .forEach(
            lot -> {
              ObjectNode each = lots.addObject().put("points", lot.units());
              lot.expiresAt().ifPresent(at -> each.put("expiresAt", Times.text(at)));
            });
    return view;
  }

  static ObjectNode entry(PointsEntry entry) {
    ObjectNode view = Views.object();
    view.put("at", Times.text(entry.at()));
    view.put("kind", Words.of(entry.kind()));
    Views.text(view, "what", entry.kind().text());
    view.put("points", entry.units());
    view.put("moved", entry.moved());
    entry.payment().ifPresent(id -> view.put("paymentId", id.toString()));
    entry.wallet().ifPresent(id -> view.put("walletId", id.toString()));
    return view;
  }

  static Answer result(PointsResult result) {
    if (result instanceof PointsResult.Refused refused) {
      PointsRefusal why = refused.refusal();
      boolean bad = why == PointsRefusal.PHONE_INVALID || why == PointsRefusal.NO_SUCH_WALLET;
      return Answer.failed(
          bad ? ExitCode.USAGE : ExitCode.REFUSED, why.name(), why.text(), Views.object());
    }
    PointsResult.Done done = (PointsResult.Done) result;
    return Answer.done(
        Views.object().put("programme", done.programme()).put("points", done.units()));
  }

  /** What is taken from where, and what is earned. */
  static ObjectNode plan(PaymentPlan plan) {
    ObjectNode view = Views.object();
    view.put("amount", Views.number(plan.amount()));
    view.put("currency", plan.amount().getCurrencyUnit().getCode());
    ArrayNode takes = view.putArray("takes");
    for (PaymentPlan.Take take : plan.takes()) {
      ObjectNode each = takes.addObject();
      each.put("from", Views.source(take.source()));
      if (take.source() instanceof FundingSource.Points points) {
        each.put("points", points.units());
      }
      each.put("amount", Views.number(take.amount()));
    }
    earned(view, "earns", plan.earned());
    view.put("plan", plan.mark());
    return view;
  }

  /** The points that a payment earns or has earned, under a name; nothing where there are none. */
  static void earned(ObjectNode view, String name, List<Payment.Earned> earned) {
    if (earned.isEmpty()) {
      return;
    }
    ArrayNode list = view.putArray(name);
    earned.forEach(
        each -> list.addObject().put("programme", each.programme()).put("points", each.units()));
  }
}
