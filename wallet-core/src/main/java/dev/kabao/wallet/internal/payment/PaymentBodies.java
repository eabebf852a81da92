package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.value.PaymentKind;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies of payments, new and changed. */
final class PaymentBodies {
  private static final int V = 1;

  private PaymentBodies() {}

  /** A payment from the balance that moved its money with its first commit. */
  static PaymentBody fromBalance(
      UUID wallet, String payee, String currency, long amount, long now) {
    return body(
        wallet, PaymentKind.PAYMENT, PaymentState.SUCCEEDED, payee, currency, amount, amount, now);
  }

  /** The same, without the money for it. */
  static PaymentBody balanceTooSmall(
      UUID wallet, String payee, String currency, long amount, long now) {
    PaymentBody declined =
        body(wallet, PaymentKind.PAYMENT, PaymentState.DECLINED, payee, currency, amount, 0, now);
    return declined(declined, Decline.of(DeclineReason.BALANCE_TOO_SMALL), now, 0);
  }

  /** The intent to draw on a card. */
  static PaymentBody intent(
      UUID wallet,
      PaymentKind kind,
      UUID card,
      String issuer,
      @Nullable String payee,
      String currency,
      long amount,
      long now) {
    return new PaymentBody(
        V,
        wallet,
        kind,
        PaymentState.STARTED,
        card,
        issuer,
        payee,
        currency,
        amount,
        0,
        null,
        null,
        null,
        null,
        now,
        now,
        0,
        now + Asking.CALL_GRACE_MILLIS,
        Map.of());
  }

  static PaymentBody succeeded(PaymentBody b, long settled, String reference, long now) {
    return changed(
        b, PaymentState.SUCCEEDED, settled, null, null, null, reference, now, b.asked(), 0);
  }

  static PaymentBody declined(PaymentBody b, Decline decline, long now, long askAt) {
    return changed(
        b,
        PaymentState.DECLINED,
        0,
        decline.reason(),
        decline.category().orElse(null),
        decline.issuerCode().orElse(null),
        b.issuerReference(),
        now,
        b.asked(),
        askAt);
  }

  static PaymentBody unknown(PaymentBody b, long now, long finalAt) {
    long askAt = Asking.next(now, b.asked(), finalAt);
    return changed(b, PaymentState.UNKNOWN, 0, null, null, null, null, now, b.asked() + 1, askAt);
  }

  /** Still declined, with the reference of what the issuer drew all the same. */
  static PaymentBody late(PaymentBody b, String reference, long now) {
    return changed(
        b,
        b.state(),
        b.settled(),
        b.decline(),
        b.category(),
        b.issuerCode(),
        reference,
        now,
        b.asked(),
        0);
  }

  /** The same; the issuer need not be asked again. */
  static PaymentBody noMoreQuestions(PaymentBody b, long now) {
    return changed(
        b,
        b.state(),
        b.settled(),
        b.decline(),
        b.category(),
        b.issuerCode(),
        b.issuerReference(),
        now,
        b.asked(),
        0);
  }

  private static PaymentBody body(
      UUID wallet,
      PaymentKind kind,
      PaymentState state,
      String payee,
      String currency,
      long amount,
      long settled,
      long now) {
    return new PaymentBody(
        V, wallet, kind, state, null, null, payee, currency, amount, settled, null, null, null,
        null, now, now, 0, 0, Map.of());
  }

  private static PaymentBody changed(
      PaymentBody b,
      PaymentState state,
      long settled,
      @Nullable DeclineReason decline,
      @Nullable DeclineCategory category,
      @Nullable String issuerCode,
      @Nullable String reference,
      long now,
      int asked,
      long askAt) {
    return new PaymentBody(
        b.v(),
        b.wallet(),
        b.kind(),
        state,
        b.card(),
        b.issuer(),
        b.payee(),
        b.currency(),
        b.amount(),
        settled,
        decline,
        category,
        issuerCode,
        reference,
        b.createdAt(),
        now,
        asked,
        askAt,
        b.unknown());
  }
}
