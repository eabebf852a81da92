package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.coupon.BestCoupons;
import dev.kabao.wallet.coupon.Coupon;
import dev.kabao.wallet.coupon.CouponClass;
import dev.kabao.wallet.coupon.CouponRefusal;
import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.CouponVerdict;
import dev.kabao.wallet.coupon.Discount;
import dev.kabao.wallet.coupon.Validity;
import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.LocalText;
import java.util.Map;
import java.util.stream.Collectors;

/** Coupons, as the command prints them. */
final class CouponViews {
  private static final int BASIS_POINTS = 100;

  private CouponViews() {}

  static ObjectNode couponClass(CouponClass found) {
    CouponTerms terms = found.terms();
    ObjectNode view = Views.object();
    view.put("class", terms.code());
    Views.text(view, "name", terms.name());
    view.put("takesOff", discount(terms.discount()));
    conditions(view, terms);
    validity(view, terms.validity());
    view.put("sponsor", terms.sponsor());
    if (terms.perPerson() < CouponTerms.NO_LIMIT) {
      view.put("perPerson", terms.perPerson());
    }
    if (terms.total() < CouponTerms.NO_LIMIT) {
      view.put("total", terms.total());
    }
    view.put("issued", found.issued());
    view.put("ended", found.ended());
    if (terms.stacking().alone()) {
      view.put("alone", true);
    } else {
      view.put("together", terms.stacking().mostOfClass());
    }
    terms.stacking().group().ifPresent(group -> view.put("oneOf", group));
    view.put("comesBack", terms.returning().back());
    view.put("createdAt", Times.text(found.createdAt()));
    return view;
  }

  static ObjectNode coupon(Coupon coupon) {
    ObjectNode view = Views.object();
    view.put("couponId", coupon.id().toString());
    view.put("class", coupon.terms().code());
    Views.text(view, "name", coupon.terms().name());
    view.put("state", Words.of(coupon.state()));
    view.put("takesOff", discount(coupon.terms().discount()));
    conditions(view, coupon.terms());
    view.put("from", Times.text(coupon.from()));
    view.put("until", Times.text(coupon.until()));
    coupon.payment().ifPresent(id -> view.put("paymentId", id.toString()));
    return view;
  }

  private static void conditions(ObjectNode view, CouponTerms terms) {
    terms.minimumSpend().ifPresent(least -> view.put("minimum", least.toString()));
    if (!terms.payees().isEmpty()) {
      view.put("payees", String.join(",", terms.payees()));
    }
    if (!terms.categories().isEmpty()) {
      view.put("categories", String.join(",", terms.categories()));
    }
  }

  private static String discount(Discount discount) {
    if (discount instanceof Discount.Fixed fixed) {
      return fixed.amount().toString();
    }
    Discount.Percent part = (Discount.Percent) discount;
    return part.basisPoints() / BASIS_POINTS
        + "%"
        + part.cap().map(most -> ", at most " + most).orElse("");
  }

  private static void validity(ObjectNode view, Validity validity) {
    if (validity instanceof Validity.Window window) {
      view.put("from", Times.text(window.from()));
      view.put("until", Times.text(window.until()));
    } else {
      view.put("days", ((Validity.FromIssue) validity).days());
    }
  }

  /** What was decided about one coupon, and why. */
  static ObjectNode verdict(CouponVerdict verdict) {
    ObjectNode view = Views.object();
    view.put("couponId", verdict.coupon().toString());
    view.put("used", verdict.taken());
    if (verdict.taken()) {
      view.put("takesOff", Views.number(verdict.gives()));
    }
    view.put("reason", verdict.reason().name());
    Views.text(view, "why", verdict.text());
    return view;
  }

  /** The best combination: what it takes off, and why each coupon is used or not. */
  static ObjectNode best(Wallet wallet, BestCoupons best) {
    Map<CouponId, LocalText> names =
        wallet.coupons().atHand().stream()
            .collect(Collectors.toMap(Coupon::id, each -> each.terms().name(), (a, b) -> a));
    ObjectNode view = Views.object();
    view.put("couponsTakeOff", Views.number(best.worth()));
    view.put("exact", best.exact());
    ArrayNode coupons = view.putArray("coupons");
    for (CouponVerdict verdict : best.verdicts()) {
      ObjectNode each = coupons.addObject();
      LocalText name = names.get(verdict.coupon());
      if (name != null) {
        Views.text(each, "name", name);
      }
      each.setAll(verdict(verdict));
    }
    return view;
  }

  static Answer refused(CouponRefusal refusal, ObjectNode body) {
    return Answer.failed(ExitCode.REFUSED, refusal.name(), refusal.advice(), body);
  }

  /** How many were refused, by the reason. */
  static void refusals(ObjectNode view, Map<CouponRefusal, Long> refused) {
    if (refused.isEmpty()) {
      return;
    }
    ArrayNode list = view.putArray("refused");
    for (CouponRefusal reason : CouponRefusal.values()) {
      Long count = refused.get(reason);
      if (count != null) {
        list.add(refusal(reason, count));
      }
    }
  }

  private static ObjectNode refusal(CouponRefusal reason, long count) {
    ObjectNode view = Views.object().put("code", reason.name()).put("count", count);
    Views.text(view, "message", reason.advice());
    return view;
  }
}
