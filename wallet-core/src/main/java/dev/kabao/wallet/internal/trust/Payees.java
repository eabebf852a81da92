package dev.kabao.wallet.internal.trust;

import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.PayeeBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.trust.Complaint;
import dev.kabao.wallet.trust.LinkVerdict;
import dev.kabao.wallet.trust.PayeeDraft;
import dev.kabao.wallet.trust.PayeeRegistry;
import dev.kabao.wallet.trust.PayeeResult;
import dev.kabao.wallet.trust.PayeeVerdict;
import dev.kabao.wallet.trust.RegisteredPayee;
import dev.kabao.wallet.trust.Warning;
import dev.kabao.wallet.trust.WarningCode;
import dev.kabao.wallet.value.ComplaintId;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The register of payees. */
public final class Payees implements PayeeRegistry {
  private static final int V = 1;
  private static final int TRIES = 40;
  private static final UUID ALL = NamedIds.of("registered-payees");

  private final Platform platform;
  private final TrustDocs docs;
  private final Likenesses likenesses;
  private final LikeKeys keys;
  private final Standings standings;
  private final Complaints complaints;
  private final Verdicts verdicts;
  private final LinkChecks links;

  /** The register of one platform. */
  public Payees(Platform platform) {
    this.platform = platform;
    this.docs = new TrustDocs(platform);
    this.likenesses = new Likenesses(platform);
    this.keys = new LikeKeys(likenesses.names());
    this.standings = new Standings(platform);
    this.complaints = new Complaints(platform);
    this.verdicts = new Verdicts(platform);
    this.links = new LinkChecks(platform);
  }

  @Override
  public PayeeResult register(RequestId requestId, PayeeDraft draft) {
    return put(claim(requestId, "register", draft), draft, true);
  }

  @Override
  public PayeeResult change(RequestId requestId, PayeeDraft draft) {
    return put(claim(requestId, "change", draft), draft, false);
  }

  @Override
  public void remove(RequestId requestId, String payee) {
    PayRequest.requirePayee(payee);
    UUID id = Standings.payeeId(payee);
    RequestClaim claim = docs.claim(requestId, payee, id, "remove");
    for (int i = 0; i < TRIES; i++) {
      if (docs.earlier(claim).isPresent()) {
        return;
      }
      Stored<PayeeBody> current = listed(id).orElseThrow(() -> Platform.notFound("payee", payee));
      PayeeBody body = current.body();
      PayeeBody removed =
          new PayeeBody(
              body.v(),
              payee,
              body.name(),
              body.account(),
              body.hosts(),
              true,
              body.createdAt(),
              platform.clock().millis(),
              body.unknown());
      DocumentWrite write = current.replace(removed, keys.of(removed));
      if (docs.commit(claim, payee, List.of(write), "payee.removed", id).isPresent()) {
        return;
      }
    }
    throw Platform.contention("payee");
  }

  @Override
  public Optional<RegisteredPayee> find(String payee) {
    Objects.requireNonNull(payee, "payee");
    return standings.registered(payee).map(this::view);
  }

  @Override
  public Page<RegisteredPayee> list(Optional<String> after, int limit) {
    var page = platform.store().findByStream(Json.collectionOf(PayeeBody.class), ALL, after, limit);
    return new Page<>(
        page.items().stream()
            .map(document -> Json.read(PayeeBody.class, document).body())
            .filter(body -> !body.removed())
            .map(this::view)
            .toList(),
        page.next());
  }

  @Override
  public Complaint complain(
      RequestId requestId, String payee, Complaint.Kind kind, String reference) {
    return complaints.complain(requestId, payee, kind, reference);
  }

  @Override
  public Complaint settle(RequestId requestId, ComplaintId complaint) {
    return complaints.settle(requestId, complaint);
  }

  @Override
  public Page<Complaint> complaints(String payee, Optional<String> after, int limit) {
    return complaints.of(payee, after, limit);
  }

  @Override
  public PayeeVerdict look(WalletId wallet, String payee) {
    return verdicts.of(wallet, payee);
  }

  @Override
  public LinkVerdict checkLink(String link) {
    return links.check(link);
  }

  private PayeeResult put(RequestClaim claim, PayeeDraft draft, boolean fresh) {
    UUID id = claim.subject();
    for (int i = 0; i < TRIES; i++) {
      if (docs.earlier(claim).isPresent()) {
        return done(id);
      }
      Optional<Stored<PayeeBody>> before = platform.find(PayeeBody.class, id);
      boolean listed = before.filter(one -> !one.body().removed()).isPresent();
      if (!fresh && !listed) {
        throw Platform.notFound("payee", draft.id());
      }
      if (fresh && listed) {
        return new PayeeResult.Taken(view(before.get().body()));
      }
      List<Warning> alike = draft.evenIfAlike() ? List.of() : alike(draft);
      if (!alike.isEmpty()) {
        return new PayeeResult.Alike(alike);
      }
      PayeeBody body = body(draft, before);
      DocumentWrite write =
          before
              .map(one -> one.replace(body, keys.of(body)))
              .orElseGet(() -> Stored.create(id, body, keys.of(body), Optional.of(ALL)));
      String event = fresh ? "payee.registered" : "payee.changed";
      if (docs.commit(claim, draft.id(), List.of(write), event, id).isPresent()) {
        return done(id);
      }
    }
    throw Platform.contention("payee");
  }

  /** What speaks against a name and its hosts. */
  private List<Warning> alike(PayeeDraft draft) {
    List<Warning> warnings = new ArrayList<>();
    if (Scripts.areMixed(draft.name())) {
      warnings.add(Warning.of(WarningCode.MIXED_SCRIPTS));
    }
    warnings.addAll(likenesses.toWellKnown(draft.name(), true));
    warnings.addAll(likenesses.toRegistered(draft.id(), draft.name()));
    for (String host : draft.hosts()) {
      warnings.addAll(likenesses.toWellKnownHosts(host));
      warnings.addAll(likenesses.toRegisteredHosts(draft.id(), host));
    }
    return warnings.stream().distinct().toList();
  }

  private PayeeBody body(PayeeDraft draft, Optional<Stored<PayeeBody>> before) {
    long now = platform.clock().millis();
    return new PayeeBody(
        V,
        draft.id(),
        draft.name(),
        draft.account().orElse(null),
        draft.hosts(),
        false,
        before.map(one -> one.body().createdAt()).orElse(now),
        now,
        before.map(one -> one.body().unknown()).orElse(Map.of()));
  }

  private RequestClaim claim(RequestId requestId, String what, PayeeDraft draft) {
    return docs.claim(
        requestId,
        draft.id(),
        Standings.payeeId(draft.id()),
        what,
        draft.name(),
        draft.account().orElse(""),
        String.join(",", draft.hosts()),
        Boolean.toString(draft.evenIfAlike()));
  }

  private PayeeResult done(UUID id) {
    return new PayeeResult.Done(view(platform.get(PayeeBody.class, id).body()));
  }

  private Optional<Stored<PayeeBody>> listed(UUID id) {
    return platform.find(PayeeBody.class, id).filter(one -> !one.body().removed());
  }

  private RegisteredPayee view(PayeeBody body) {
    return new RegisteredPayee(
        body.payee(),
        body.name(),
        Optional.ofNullable(body.account()),
        body.hosts(),
        standings.underComplaint(body.payee()),
        Instant.ofEpochMilli(body.createdAt()),
        Instant.ofEpochMilli(body.updatedAt()));
  }
}
