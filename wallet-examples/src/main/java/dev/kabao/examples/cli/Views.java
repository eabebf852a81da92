package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.card.Binding;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.cardholder.FormProblem;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.WalletBalance;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.PaymentKind;
import org.joda.money.Money;

/** The SDK's values as the command prints them. */
final class Views {
  private Views() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode binding(Binding binding) {
    ObjectNode view = object();
    view.put("bindingId", binding.id().toString());
    view.put("state", Words.of(binding.state()));
    view.put("issuer", binding.issuer());
    view.put("kind", Words.of(binding.kind()));
    view.put("display", binding.display().toString());
    binding
        .challenge()
        .ifPresent(
            challenge ->
                view.putObject("challenge")
                    .put("phone", challenge.maskedPhone())
                    .put("codeLength", challenge.codeLength())
                    .put("expiresAt", Times.text(challenge.expiresAt()))
                    .put("triesLeft", challenge.triesLeft())
                    .put("codesLeft", challenge.codesLeft())
                    .put("resendFrom", Times.text(challenge.resendFrom())));
    view.put("createdAt", Times.text(binding.createdAt()));
    return view;
  }

  static ObjectNode card(BoundCard card) {
    ObjectNode view = object();
    view.put("cardId", card.id().toString());
    view.put("state", Words.of(card.state()));
    view.put("display", card.display().toString());
    view.put("issuer", card.issuer());
    card.product().ifPresent(product -> view.put("product", product));
    view.put("kind", Words.of(card.kind()));
    view.put("boundAt", Times.text(card.boundAt()));
    return view;
  }

  static ObjectNode payment(Payment payment) {
    ObjectNode view = object();
    view.put("paymentId", payment.id().toString());
    view.put("state", Words.of(payment.state()));
    view.put("kind", Words.of(payment.kind()));
    if (isDrawn(payment)) {
      view.put("from", sources(payment));
    }
    payment.payee().ifPresent(payee -> view.put("payee", payee));
    payment.card().ifPresent(card -> view.put("to", card.toString()));
    view.put("amount", number(payment.amount()));
    view.put("settled", number(payment.settled()));
    if (payment.state() == PaymentState.SUCCEEDED
        && payment.settled().isLessThan(payment.amount())) {
      view.put("partly", true);
    }
    if (payment.refunded().isPositive()) {
      view.put("refunded", number(payment.refunded()));
    }
    if (payment.fee().isPositive()) {
      view.put("fee", number(payment.fee()));
    }
    RewardViews.earned(view, "earned", payment.earned());
    view.put("currency", payment.amount().getCurrencyUnit().getCode());
    payment
        .decline()
        .ifPresent(
            decline -> {
              ObjectNode why = view.putObject("decline");
              why.put("reason", decline.reason().name());
              decline.category().ifPresent(category -> why.put("category", category.name()));
              decline.issuerCode().ifPresent(code -> why.put("issuerCode", code));
              decline.limit().ifPresent(hit -> MoneyViews.hit(why, hit));
              text(why, "message", decline.advice());
            });
    if (payment.legs().size() > 1) {
      MoneyViews.legs(view, payment.legs());
    }
    payment.issuerReference().ifPresent(name -> view.put("issuerReference", name));
    payment.expiresAt().ifPresent(at -> view.put("expiresAt", Times.text(at)));
    view.put("createdAt", Times.text(payment.createdAt()));
    view.put("updatedAt", Times.text(payment.updatedAt()));
    return view;
  }

  static ObjectNode balance(WalletBalance balance) {
    ObjectNode view = object();
    view.put("currency", balance.available().getCurrencyUnit().getCode());
    view.put("available", number(balance.available()));
    view.put("pending", number(balance.pendingIn()));
    view.put("held", number(balance.pendingOut()));
    return view;
  }

  static ObjectNode problem(FormProblem problem) {
    ObjectNode view = object();
    view.put("field", Words.of(problem.field()));
    view.put("code", problem.code().name());
    text(view, "message", problem.message());
    return view;
  }

  /** The two languages of a text, under a name and the name with {@code Zh}. */
  static void text(ObjectNode view, String name, LocalText text) {
    view.put(name, text.en());
    view.put(name + "Zh", text.zh());
  }

  /** An amount as a decimal, always with all its places. */
  static String number(Money amount) {
    return amount.getAmount().toPlainString();
  }

  /** Whether it has sources of the wallet's own: what others sent has none. */
  private static boolean isDrawn(Payment payment) {
    return payment.kind() != PaymentKind.RECEIPT && payment.kind() != PaymentKind.BANK_TOP_UP;
  }

  private static String sources(Payment payment) {
    return String.join(",", payment.legs().stream().map(leg -> source(leg.source())).toList());
  }

  static String source(FundingSource source) {
    if (source instanceof FundingSource.Points points) {
      return "points:" + points.programme() + ':' + points.units();
    }
    if (source instanceof FundingSource.Coupon coupon) {
      return coupon.id().toString();
    }
    return source instanceof FundingSource.Card card ? card.id().toString() : "balance";
  }
}
