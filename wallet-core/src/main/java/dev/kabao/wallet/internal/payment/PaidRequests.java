package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.RequestBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Keeps a payment request in step with the payment that pays it, in the same commits. One that may
 * be paid once is taken while an issuer is asked, paid when the money moved, and open again when it
 * did not. What is written rests on the version that was looked at, so that of many payments that
 * saw it open one gets it, and the others look again.
 */
final class PaidRequests {
  private PaidRequests() {}

  /** Whether a new payment may go on: its request, if it has one, can be paid. */
  static boolean isOpen(Change change) {
    return change.request().map(request -> request.body().mayBePaid(change.now)).orElse(true);
  }

  static void reserved(Change change) {
    change.request().ifPresent(request -> write(change, request, RequestBody.State.TAKEN));
  }

  static void paid(Change change) {
    change
        .request()
        .ifPresent(
            request -> {
              write(change, request, RequestBody.State.PAID);
              change.tell("request.paid", ownerOf(request.body()), request.id());
            });
  }

  static void reopened(Change change) {
    change
        .request()
        // A payment that never took the request leaves it as it is.
        .filter(request -> change.payment.id.equals(request.body().paidBy()))
        .ifPresent(request -> write(change, request, RequestBody.State.OPEN));
  }

  /** Who hears of it: the wallet that asks, or what stands for the payee. */
  private static UUID ownerOf(RequestBody request) {
    return request.wallet() != null
        ? request.wallet()
        : NamedIds.ofPayee(Objects.requireNonNull(request.payee()));
  }

  private static void write(Change change, Stored<RequestBody> request, RequestBody.State state) {
    RequestBody body = request.body();
    if (body.manyTimes() || body.state() == state) {
      return;
    }
    UUID by = state == RequestBody.State.OPEN ? null : change.payment.id;
    change.write(request.replace(body.with(state, by, change.now), List.of()));
  }
}
