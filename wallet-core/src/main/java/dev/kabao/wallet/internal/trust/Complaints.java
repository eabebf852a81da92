package dev.kabao.wallet.internal.trust;

import dev.kabao.wallet.internal.doc.ComplaintBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.StandingBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.trust.Complaint;
import dev.kabao.wallet.value.ComplaintId;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Complaints, and the count of those that are open, in step. */
final class Complaints {
  private static final int V = 1;
  private static final int TRIES = 40;

  private final Platform platform;
  private final TrustDocs docs;

  Complaints(Platform platform) {
    this.platform = platform;
    this.docs = new TrustDocs(platform);
  }

  Complaint complain(RequestId requestId, String payee, Complaint.Kind kind, String reference) {
    if (!reference.matches("[A-Za-z0-9._-]{1,64}")) {
      throw new IllegalArgumentException(
          "A reference has 1 to 64 letters, digits, '-', '_' or '.'.");
    }
    if (Verdicts.wallet(payee).isEmpty()) {
      PayRequest.requirePayee(payee);
    }
    UUID id = platform.ids().next();
    RequestClaim claim = docs.claim(requestId, payee, id, "complain", kind.name(), reference);
    long now = platform.clock().millis();
    ComplaintBody body = new ComplaintBody(V, payee, kind, reference, now, 0, Map.of());
    for (int i = 0; i < TRIES; i++) {
      Optional<UUID> done =
          docs.commit(
              claim,
              payee,
              List.of(
                  Stored.create(id, body, List.of(), Optional.of(streamOf(payee))),
                  counted(payee, 1)),
              "payee.complained",
              id);
      if (done.isPresent()) {
        return view(platform.get(ComplaintBody.class, done.get()));
      }
    }
    throw Platform.contention("complaint");
  }

  Complaint settle(RequestId requestId, ComplaintId complaint) {
    for (int i = 0; i < TRIES; i++) {
      Stored<ComplaintBody> open =
          platform
              .find(ComplaintBody.class, complaint.value())
              .orElseThrow(() -> Platform.notFound("complaint", complaint.toString()));
      ComplaintBody body = open.body();
      RequestClaim claim =
          docs.claim(requestId, body.payee(), open.id(), "settle", complaint.toString());
      if (docs.earlier(claim).isPresent() || body.settledAt() != 0) {
        return view(open);
      }
      ComplaintBody settled =
          new ComplaintBody(
              body.v(),
              body.payee(),
              body.kind(),
              body.reference(),
              body.createdAt(),
              platform.clock().millis(),
              body.unknown());
      Optional<UUID> done =
          docs.commit(
              claim,
              body.payee(),
              List.of(open.replace(settled, List.of()), counted(body.payee(), -1)),
              "payee.settled",
              open.id());
      if (done.isPresent()) {
        return view(platform.get(ComplaintBody.class, done.get()));
      }
    }
    throw Platform.contention("complaint");
  }

  Page<Complaint> of(String payee, Optional<String> after, int limit) {
    var page =
        platform
            .store()
            .findByStream(Json.collectionOf(ComplaintBody.class), streamOf(payee), after, limit);
    return new Page<>(
        page.items().stream()
            .map(document -> view(Json.read(ComplaintBody.class, document)))
            .toList(),
        page.next());
  }

  private DocumentWrite counted(String payee, int more) {
    UUID id = Standings.standingId(payee);
    Optional<Stored<StandingBody>> standing = platform.find(StandingBody.class, id);
    if (standing.isEmpty()) {
      StandingBody first = new StandingBody(V, payee, more, Map.of());
      return Stored.create(id, first, List.of(), Optional.empty());
    }
    StandingBody body = standing.get().body();
    return standing
        .get()
        .replace(new StandingBody(body.v(), payee, body.open() + more, body.unknown()), List.of());
  }

  private static UUID streamOf(String payee) {
    return NamedIds.of("complaints", payee);
  }

  private static Complaint view(Stored<ComplaintBody> stored) {
    ComplaintBody body = stored.body();
    return new Complaint(
        new ComplaintId(stored.id()),
        body.payee(),
        body.kind(),
        body.reference(),
        Instant.ofEpochMilli(body.createdAt()),
        body.settledAt() == 0
            ? Optional.empty()
            : Optional.of(Instant.ofEpochMilli(body.settledAt())));
  }
}
