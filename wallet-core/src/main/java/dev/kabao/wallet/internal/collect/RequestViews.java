package dev.kabao.wallet.internal.collect;

import dev.kabao.wallet.collect.PaymentRequest;
import dev.kabao.wallet.collect.code.RequestTicket;
import dev.kabao.wallet.collect.code.SignedRequest;
import dev.kabao.wallet.internal.doc.RequestBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentRequestId;
import java.time.Instant;
import java.util.Optional;

/** Payment requests as their payees see them. */
public final class RequestViews {
  private final Platform platform;
  private final RequestTexts texts;
  private final RequestTickets tickets;

  /** The requests of one platform. */
  public RequestViews(Platform platform) {
    this.platform = platform;
    this.texts = new RequestTexts(platform);
    this.tickets = new RequestTickets(platform);
  }

  /** A request as it stands. */
  public PaymentRequest view(Stored<RequestBody> request) {
    RequestBody body = request.body();
    RequestTicket ticket = tickets.ticket(request.id(), body, texts.read(request));
    SignedRequest signed = tickets.sign(ticket);
    return new PaymentRequest(
        new PaymentRequestId(request.id()),
        state(body),
        ticket.currency(),
        ticket.amount(),
        ticket.memo(),
        ticket.manyTimes(),
        body.state() == RequestBody.State.PAID
            ? Optional.ofNullable(body.paidBy()).map(PaymentId::new)
            : Optional.empty(),
        tickets.code(signed),
        tickets.link(signed),
        Instant.ofEpochMilli(body.createdAt()),
        ticket.expiresAt());
  }

  private PaymentRequest.State state(RequestBody body) {
    return switch (body.state()) {
      case OPEN ->
          body.mayBePaid(platform.clock().millis())
              ? PaymentRequest.State.OPEN
              : PaymentRequest.State.EXPIRED;
      case TAKEN -> PaymentRequest.State.TAKEN;
      case PAID -> PaymentRequest.State.PAID;
      case ENDED -> PaymentRequest.State.ENDED;
    };
  }
}
