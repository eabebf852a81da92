package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.PayeeBody;
import dev.kabao.wallet.internal.doc.RequestBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.ShownTexts;
import dev.kabao.wallet.internal.trust.KnownPayees;
import dev.kabao.wallet.internal.trust.Standings;
import dev.kabao.wallet.value.PaymentKind;
import java.util.Optional;

/** Tells the register of known payees when a payment reaches its payee. */
final class NewPayees {
  private final KnownPayees known;
  private final Standings standings;

  NewPayees(Platform platform) {
    this.known = new KnownPayees(platform);
    this.standings = new Standings(platform);
  }

  /** The payee got money, with this commit: it is known from now on. */
  void paid(Change change) {
    PaymentDraft payment = change.payment;
    boolean spent = payment.kind == PaymentKind.PAYMENT || payment.kind == PaymentKind.TRANSFER;
    if (spent && (payment.payee != null || payment.peer != null)) {
      known
          .paid(payment.wallet, payment.payee, payment.peer, change.now, () -> shown(change))
          .ifPresent(change::write);
    }
  }

  /** What a registered payee is called; empty for any other. */
  String name(String payee) {
    return standings.registered(payee).map(PayeeBody::name).orElse("");
  }

  /** Whether the payee of a new payment was never paid, or for the first time so shortly ago. */
  boolean isFresh(PaymentDraft payment, long millis) {
    return known
        .find(payment.wallet, KnownPayees.named(payment.payee, payment.peer))
        .map(one -> payment.createdAt - one.body().firstPaid() < millis)
        .orElse(true);
  }

  /** What a payee, who is no person, calls itself in the request that is paid. */
  private static Optional<String> shown(Change change) {
    return change
        .request()
        .map(request -> request.body())
        .filter(request -> request.wallet() == null)
        .map(RequestBody::shown)
        .map(shown -> ShownTexts.of(shown).name());
  }
}
