package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.RequestBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps a payment request that may be paid once in step with the payment that pays it, in the same
 * commits: taken while an issuer is asked, paid when the money moved, open again when it did not.
 */
final class PaidRequests {
  private final Platform platform;

  PaidRequests(Platform platform) {
    this.platform = platform;
  }

  /** Whether a payment may go on: its request, if it has one, is open or taken by this payment. */
  boolean isOpen(PaymentDraft payment) {
    if (payment.request == null) {
      return true;
    }
    RequestBody body = platform.get(RequestBody.class, payment.request).body();
    return body.manyTimes()
        ? body.state() == RequestBody.State.OPEN
        : body.state() == RequestBody.State.OPEN || payment.id.equals(body.paidBy());
  }

  void reserved(Change change) {
    write(change, RequestBody.State.TAKEN);
  }

  void paid(Change change) {
    Optional<RequestBody> written = write(change, RequestBody.State.PAID);
    written.ifPresent(body -> tell(change, body));
    if (written.isEmpty() && change.payment.request != null) {
      tell(change, platform.get(RequestBody.class, change.payment.request).body());
    }
  }

  void reopened(Change change) {
    write(change, RequestBody.State.OPEN);
  }

  private static void tell(Change change, RequestBody body) {
    UUID request = java.util.Objects.requireNonNull(change.payment.request);
    change.tell(
        "request.paid", body.wallet() == null ? change.payment.wallet : body.wallet(), request);
  }

  private Optional<RequestBody> write(Change change, RequestBody.State state) {
    if (change.payment.request == null) {
      return Optional.empty();
    }
    Stored<RequestBody> request = platform.get(RequestBody.class, change.payment.request);
    RequestBody body = request.body();
    UUID self = change.payment.id;
    boolean mine = body.paidBy() == null || self.equals(body.paidBy());
    // A declined payment that never took the request leaves it to whoever did.
    if (body.manyTimes() || !mine || body.state() == state) {
      return Optional.empty();
    }
    RequestBody after = body.with(state, state == RequestBody.State.OPEN ? null : self, change.now);
    change.write(request.replace(after, List.of()));
    return Optional.of(after);
  }
}
