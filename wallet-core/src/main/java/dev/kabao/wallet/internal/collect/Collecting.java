package dev.kabao.wallet.internal.collect;

import dev.kabao.wallet.collect.ChargeResult;
import dev.kabao.wallet.collect.CollectService;
import dev.kabao.wallet.collect.PaymentRequest;
import dev.kabao.wallet.collect.RequestDraft;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.RequestBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.payment.Amounts;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.ShownTexts;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentRequestId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** Collects for one payee. */
public final class Collecting implements CollectService {
  private static final int V = 1;
  private static final int TRIES = 40;
  private static final long SECOND = 1_000;

  private final Platform platform;
  private final Payee payee;
  private final Claims claims;
  private final RequestTexts texts;
  private final RequestTickets tickets;
  private final RequestViews views;
  private final Charges charges;
  private final Runnable gate;

  /**
   * Collects for {@code payee}.
   *
   * @param gate is run before each call, and refuses if whoever calls may not any more
   */
  public Collecting(Platform platform, Payee payee, Runnable gate) {
    this.gate = gate;
    this.platform = platform;
    this.payee = payee;
    this.claims = new Claims(platform, payee.owner());
    this.texts = new RequestTexts(platform);
    this.tickets = new RequestTickets(platform);
    this.views = new RequestViews(platform);
    this.charges = new Charges(platform, payee);
  }

  @Override
  public PaymentRequest request(RequestId requestId, RequestDraft draft) {
    gate.run();
    UUID id = platform.ids().next();
    RequestClaim claim =
        claims.of(
            requestId,
            id,
            List.of(
                "request",
                draft.currency().getCode(),
                draft.amount().map(Claims::text).orElse("open"),
                draft.memo(),
                draft.validity().toString(),
                draft.manyTimes() ? "many" : "once"));
    RequestBody body = made(id, draft);
    CommitOutcome outcome =
        commit(
            claim,
            Stored.create(id, body, List.of(), Optional.of(payee.owner())),
            "request.created",
            id);
    if (outcome instanceof CommitOutcome.Applied) {
      return views.view(new Stored<>(id, 1, body));
    }
    if (outcome instanceof CommitOutcome.Replayed replayed) {
      Requests.requireSame(claim, replayed);
      return views.view(own(replayed.subject()));
    }
    throw new IllegalStateException("A new payment request's commit cannot end as " + outcome);
  }

  /** A new request at rest, for whoever keeps it in a commit of their own. */
  public RequestBody made(UUID id, RequestDraft draft) {
    ShownTexts shown = texts.of(payee, draft.memo());
    RequestBody body = body(id, draft, shown);
    // Refuses what no code can say before anything is kept.
    tickets.ticket(id, body, shown);
    return body;
  }

  @Override
  public PaymentRequest find(PaymentRequestId id) {
    gate.run();
    return views.view(own(id.value()));
  }

  @Override
  public Page<PaymentRequest> list(Optional<String> after, int limit) {
    gate.run();
    var page =
        platform
            .store()
            .findByStream(Json.collectionOf(RequestBody.class), payee.owner(), after, limit);
    return new Page<>(
        page.items().stream()
            .map(document -> views.view(Json.read(RequestBody.class, document)))
            .toList(),
        page.next());
  }

  @Override
  public PaymentRequest end(RequestId requestId, PaymentRequestId id) {
    gate.run();
    RequestClaim claim = claims.of(requestId, id.value(), List.of("end", id.toString()));
    for (int i = 0; i < TRIES; i++) {
      Stored<RequestBody> current = own(id.value());
      long now = platform.clock().millis();
      if (!current.body().mayBePaid(now)) {
        // The claim is kept: the same request does not end one that is open again later.
        if (commit(claim, List.of(), List.of()) instanceof CommitOutcome.Replayed replayed) {
          Requests.requireSame(claim, replayed);
        }
        return views.view(current);
      }
      RequestBody ended = current.body().with(RequestBody.State.ENDED, null, now);
      CommitOutcome outcome =
          commit(claim, current.replace(ended, List.of()), "request.ended", id.value());
      if (outcome instanceof CommitOutcome.Applied) {
        return views.view(current.replaced(ended));
      }
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        Requests.requireSame(claim, replayed);
        return views.view(own(id.value()));
      }
    }
    throw Platform.contention("payment request");
  }

  @Override
  public ChargeResult charge(RequestId requestId, CharSequence payerCode, Money amount) {
    gate.run();
    return charges.charge(requestId, payerCode, amount);
  }

  private RequestBody body(UUID id, RequestDraft draft, ShownTexts shown) {
    if (draft.currency().isPseudoCurrency()) {
      throw new IllegalArgumentException(
          draft.currency().getCode() + " is no currency that money is paid in.");
    }
    long now = platform.clock().millis();
    // Codes tell whole seconds: up to one more is given, rather than less.
    long expiresAt = Math.floorDiv(now + draft.validity().toMillis() + SECOND - 1, SECOND) * SECOND;
    return new RequestBody(
        V,
        payee instanceof Payee.Person person ? person.wallet().value() : null,
        payee instanceof Payee.Merchant merchant ? merchant.id() : null,
        draft.currency().getCode(),
        draft.amount().map(Amounts::minorUnits).orElse(0L),
        draft.manyTimes(),
        texts.atRest(payee, id, shown),
        RequestBody.State.OPEN,
        null,
        now,
        now,
        expiresAt,
        Map.of());
  }

  private CommitOutcome commit(RequestClaim claim, DocumentWrite write, String fact, UUID id) {
    return commit(claim, List.of(write), List.of(new Event(fact, new WalletId(payee.owner()), id)));
  }

  private CommitOutcome commit(
      RequestClaim claim, List<DocumentWrite> documents, List<Event> events) {
    return platform
        .committer()
        .commit(
            new Commit(
                Instant.ofEpochMilli(platform.clock().millis()),
                Optional.of(claim),
                documents,
                List.of(),
                events));
  }

  private Stored<RequestBody> own(UUID id) {
    return platform
        .find(RequestBody.class, id)
        .filter(request -> payee.isPayeeOf(request.body()))
        .orElseThrow(
            () -> Platform.notFound("payment request", new PaymentRequestId(id).toString()));
  }
}
