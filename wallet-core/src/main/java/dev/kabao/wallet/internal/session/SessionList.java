package dev.kabao.wallet.internal.session;

import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.DeviceBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.SecurityBody;
import dev.kabao.wallet.internal.doc.SessionBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.session.Device;
import dev.kabao.wallet.session.DeviceView;
import dev.kabao.wallet.session.SessionService;
import dev.kabao.wallet.session.SessionView;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.SessionId;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The sessions and devices of one wallet, as one session sees them. */
public final class SessionList implements SessionService {
  private static final int PAGE = 100;
  private static final int TRIES = 20;

  private final Platform platform;
  private final WalletDocs wallets;
  private final Sessions sessions;
  private final Acting acting;
  private final WalletId wallet;

  /** The sessions of the wallet that {@code acting} is signed in to. */
  public SessionList(Platform platform, Acting acting) {
    this.platform = platform;
    this.wallets = new WalletDocs(platform);
    this.sessions = new Sessions(platform);
    this.acting = acting;
    this.wallet = acting.wallet();
  }

  @Override
  public List<SessionView> open() {
    acting.require();
    try (DataKey key = key()) {
      return openOnes().stream().map(stored -> view(key, stored)).toList();
    }
  }

  @Override
  public void end(RequestId requestId, SessionId session) {
    acting.require();
    RequestClaim claim = claim(requestId, "end|" + session, session.value());
    retried(
        claim,
        () -> {
          Stored<SessionBody> stored = own(session);
          return commit(
              claim,
              List.of(stored.replace(stored.body().ended(platform.clock().millis()), List.of())),
              new Event("session.ended", wallet, session.value()));
        });
    if (session.equals(acting.session())) {
      acting.end();
    }
  }

  @Override
  public void endOthers(RequestId requestId) {
    acting.require();
    sessions.endAll(
        Optional.of(claim(requestId, "end-others", wallet.value())),
        wallet,
        acting.session().value(),
        platform);
  }

  @Override
  public List<DeviceView> devices() {
    acting.require();
    try (DataKey key = key()) {
      return all(DeviceBody.class).stream()
          .filter(stored -> !stored.body().forgotten())
          .map(stored -> view(key, stored.id(), stored.body()))
          .toList();
    }
  }

  @Override
  public boolean forget(RequestId requestId, String deviceId) {
    acting.require();
    UUID id = Sessions.deviceId(wallet, deviceId);
    if (platform.find(DeviceBody.class, id).isEmpty()) {
      return false;
    }
    RequestClaim claim = claim(requestId, "forget|" + deviceId, id);
    retried(claim, () -> forget(claim, id));
    return true;
  }

  private CommitOutcome forget(RequestClaim claim, UUID id) {
    long now = platform.clock().millis();
    Stored<DeviceBody> stored = platform.get(DeviceBody.class, id);
    DeviceBody old = stored.body();
    List<DocumentWrite> writes = new ArrayList<>();
    writes.add(
        stored.replace(
            new DeviceBody(
                old.v(),
                old.wallet(),
                old.device(),
                old.name(),
                old.firstSeen(),
                old.lastSeen(),
                true,
                old.unknown()),
            List.of()));
    openOnes().stream()
        .filter(session -> id.equals(session.body().device()))
        .forEach(session -> writes.add(session.replace(session.body().ended(now), List.of())));
    return commit(claim, writes, new Event("device.forgotten", wallet, id));
  }

  private List<Stored<SessionBody>> openOnes() {
    long now = platform.clock().millis();
    SecurityBody security =
        platform
            .find(SecurityBody.class, wallet.value())
            .map(Stored::body)
            .orElse(SecurityBody.NONE);
    return all(SessionBody.class).stream()
        .filter(stored -> stored.body().isOpenAt(now))
        .filter(
            stored ->
                !security.hasEnded(
                    stored.id(), stored.body().openedAt(), stored.body().signOutsBefore()))
        .toList();
  }

  private Stored<SessionBody> own(SessionId session) {
    return platform
        .find(SessionBody.class, session.value())
        .filter(stored -> stored.body().wallet().equals(wallet.value()))
        .orElseThrow(() -> Platform.notFound("session", session.toString()));
  }

  /** All of the wallet's documents of a kind, the newest first. */
  private <T extends dev.kabao.wallet.internal.doc.Body> List<Stored<T>> all(Class<T> type) {
    List<Stored<T>> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Document> page =
          platform.store().findByStream(Json.collectionOf(type), wallet.value(), after, PAGE);
      page.items().forEach(document -> all.add(Json.read(type, document)));
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private SessionView view(DataKey key, Stored<SessionBody> stored) {
    SessionBody body = stored.body();
    Optional<Device> device =
        Optional.ofNullable(body.device())
            .flatMap(id -> platform.find(DeviceBody.class, id))
            .map(found -> view(key, found.id(), found.body()).device());
    return new SessionView(
        new SessionId(stored.id()),
        device,
        Optional.ofNullable(body.source()).map(kept -> SessionTexts.source(key, stored.id(), kept)),
        body.factors(),
        Instant.ofEpochMilli(body.openedAt()),
        Instant.ofEpochMilli(body.usedAt()),
        Instant.ofEpochMilli(Math.min(body.endsAt(), body.usedAt() + body.idle())),
        stored.id().equals(acting.session().value()));
  }

  private static DeviceView view(DataKey key, UUID id, DeviceBody body) {
    return new DeviceView(
        new Device(body.device(), SessionTexts.deviceName(key, id, body.name())),
        Instant.ofEpochMilli(body.firstSeen()),
        Instant.ofEpochMilli(body.lastSeen()));
  }

  private DataKey key() {
    return wallets.dataKey(platform.get(WalletBody.class, wallet.value()));
  }

  private RequestClaim claim(RequestId requestId, String content, UUID subject) {
    Objects.requireNonNull(requestId, "requestId");
    return Requests.claim(
        wallet.value(), requestId, content.getBytes(StandardCharsets.UTF_8), subject);
  }

  private CommitOutcome commit(RequestClaim claim, List<DocumentWrite> writes, Event event) {
    return platform
        .committer()
        .commit(
            new Commit(
                platform.clock().instant(), Optional.of(claim), writes, List.of(), List.of(event)));
  }

  private static void retried(RequestClaim claim, Supplier<CommitOutcome> step) {
    Platform.again(TRIES, "session", () -> Requests.settled(Optional.of(claim), step.get()));
  }
}
