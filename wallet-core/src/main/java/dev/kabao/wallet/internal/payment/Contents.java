package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentKind;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * The written forms of what people ask for, of which a hash stays with the request for ever: a
 * request is the same as one from before only if its form is. So no form may ever change, and what
 * the first version of the SDK could ask for has the form of then.
 */
final class Contents {
  private Contents() {}

  /** A payment at once, or, where {@code validity} is not 0, one to be set aside. */
  static String pay(PayRequest request, long validity) {
    String funding = funding(request.funding());
    String rest =
        funding
            + '|'
            + request.payee()
            + '|'
            + text(request.amount())
            + request.plan().map(mark -> "|plan|" + mark).orElse("");
    if (validity != 0) {
      return "authorize|" + rest + '|' + validity;
    }
    // The first version named a payment by card after its kind.
    boolean byOneCard =
        request.funding().sources().size() == 1
            && request.funding().sources().get(0) instanceof FundingSource.Card;
    return (byOneCard ? PaymentKind.PAYMENT.name() : "pay") + '|' + rest;
  }

  /** Money from a card to the balance, or back. */
  static String byCard(PaymentKind kind, CardId card, Money amount) {
    // The first version wrote a payee here, which a top-up has not.
    String payee = kind == PaymentKind.TOP_UP ? "|" : "";
    return kind.name() + '|' + card + '|' + payee + text(amount);
  }

  static String capture(PaymentId payment, Capture capture) {
    return "capture|" + payment + '|' + orAll(capture.amount()) + '|' + capture.last();
  }

  static String voidPayment(PaymentId payment) {
    return "void|" + payment;
  }

  static String refund(PaymentId payment, Optional<Money> amount) {
    return "refund|" + payment + '|' + orAll(amount);
  }

  static String defaultSource(FundingSource source) {
    return "default-source|" + source(source);
  }

  /** The sources of a payment. */
  static String funding(Funding funding) {
    return funding.sources().isEmpty()
        ? "default"
        : funding.sources().stream().map(Contents::source).collect(Collectors.joining(","));
  }

  private static String source(FundingSource source) {
    if (source instanceof FundingSource.Points points) {
      return "points:" + points.programme() + ':' + points.units();
    }
    if (source instanceof FundingSource.Coupon coupon) {
      return coupon.id().toString();
    }
    return source instanceof FundingSource.Card card ? card.id().toString() : "balance";
  }

  private static String orAll(Optional<Money> amount) {
    return amount.map(Contents::text).orElse("all");
  }

  private static String text(Money amount) {
    return amount.getCurrencyUnit().getCode() + '|' + Amounts.minorUnits(amount);
  }
}
