package dev.kabao.wallet.internal.session;

import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.DeviceBody;
import dev.kabao.wallet.internal.doc.SecurityBody;
import dev.kabao.wallet.internal.doc.SessionBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.session.Device;
import dev.kabao.wallet.session.SessionRules;
import dev.kabao.wallet.session.SessionToken;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.SessionId;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens, resumes and ends the sessions that are kept. Thread-safe. */
public final class Sessions {
  private static final int V = 1;
  private static final int TRIES = 20;

  /** How much of the idle time may pass before a use is written down. */
  private static final int USES_PER_IDLE = 20;

  private static final int MAX_SOURCE = 200;

  /** The sealed field of a device. */
  public static final String NAME = "name";

  /** The sealed field of a session. */
  public static final String SOURCE = "source";

  private final Platform platform;
  private final WalletDocs wallets;

  /** The sessions of one platform. */
  public Sessions(Platform platform) {
    this.platform = platform;
    this.wallets = new WalletDocs(platform);
  }

  /**
   * What a session starts with.
   *
   * @param factors what was shown
   * @param device where it is, if the host says
   * @param source where it comes from, in the host's words, if it says
   */
  public record Opening(Set<Factor> factors, Optional<Device> device, Optional<String> source) {
    /**
     * Copies the set.
     *
     * @throws IllegalArgumentException if the source is longer than 200 characters
     */
    public Opening {
      factors = Set.copyOf(factors);
      if (source.isPresent() && source.get().length() > MAX_SOURCE) {
        throw new IllegalArgumentException("A source has at most 200 characters.");
      }
    }
  }

  /** Opens a session; the same request gets the same token, which may be over by then. */
  public SessionToken open(RequestId requestId, WalletId wallet, Opening opening) {
    UUID id = platform.ids().next();
    RequestClaim claim = Requests.claim(wallet.value(), requestId, content(opening), id);
    return Platform.again(
        TRIES,
        "device",
        () -> {
          CommitOutcome outcome = tryOpen(claim, id, wallet, opening);
          if (outcome instanceof CommitOutcome.Replayed replayed) {
            Requests.requireSame(claim, replayed);
            return Optional.of(token(replayed.subject()));
          }
          return outcome instanceof CommitOutcome.Applied
              ? Optional.of(token(id))
              : Optional.empty();
        });
  }

  private SessionToken token(UUID session) {
    return SessionTokens.of(platform.vault(), new SessionId(session));
  }

  /** Keyed: whoever reads a claim cannot find out by guessing where the person was. */
  private byte[] content(Opening opening) {
    String text =
        "session|"
            + new TreeSet<>(opening.factors())
            + '|'
            + opening.device().map(Device::id).orElse("")
            + '|'
            + opening.source().orElse("");
    try (Secret content = Secret.of(text)) {
      return platform.vault().blindIndex("session-request", content);
    }
  }

  private CommitOutcome tryOpen(RequestClaim claim, UUID id, WalletId wallet, Opening opening) {
    long now = platform.clock().millis();
    SessionRules rules = platform.safety().sessions();
    // Read before the session is kept: a sign-out in between ends it, too.
    long signOuts = SecurityDocs.signOuts(platform, wallet);
    Stored<WalletBody> owner = platform.get(WalletBody.class, wallet.value());
    List<DocumentWrite> writes = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    events.add(new Event("session.opened", wallet, id).by(id));
    try (DataKey key = wallets.dataKey(owner)) {
      @Nullable UUID device =
          opening
              .device()
              .map(given -> see(key, wallet, given, now, writes, events, id))
              .orElse(null);
      SessionBody body =
          new SessionBody(
              V,
              wallet.value(),
              device,
              opening.source().map(text -> seal(key, id, SOURCE, text)).orElse(null),
              opening.factors(),
              now,
              now,
              rules.idle().toMillis(),
              now + rules.absolute().toMillis(),
              0,
              signOuts,
              Map.of());
      writes.add(Stored.create(id, body, List.of(), Optional.of(wallet.value())));
    }
    return platform
        .committer()
        .commit(
            new Commit(platform.clock().instant(), Optional.of(claim), writes, List.of(), events));
  }

  /** Writes down that a wallet is used on a device, which may be new. */
  private UUID see(
      DataKey key,
      WalletId wallet,
      Device device,
      long now,
      List<DocumentWrite> writes,
      List<Event> events,
      UUID session) {
    UUID id = deviceId(wallet, device.id());
    Optional<Stored<DeviceBody>> known = platform.find(DeviceBody.class, id);
    byte[] name = seal(key, id, NAME, device.name());
    boolean fresh = known.isEmpty() || known.get().body().forgotten();
    long firstSeen = fresh ? now : known.get().body().firstSeen();
    Map<String, com.fasterxml.jackson.databind.JsonNode> unknown =
        known.map(stored -> stored.body().unknown()).orElse(Map.of());
    DeviceBody body =
        new DeviceBody(V, wallet.value(), device.id(), name, firstSeen, now, false, unknown);
    writes.add(
        known.isPresent()
            ? known.get().replace(body, List.of())
            : Stored.create(id, body, List.of(), Optional.of(wallet.value())));
    if (fresh) {
      events.add(new Event("device.new", wallet, id).by(session));
    }
    return id;
  }

  /** Who acts by a token; empty if its session is over, or it is no token of this platform. */
  public Optional<Acting> resume(SessionToken token, Signals signals) {
    return SessionTokens.session(platform.vault(), token)
        .flatMap(id -> platform.find(SessionBody.class, id.value()))
        .map(stored -> Acting.kept(platform, stored, signals))
        .filter(Sessions::stillOpen);
  }

  private static boolean stillOpen(Acting acting) {
    try {
      acting.require();
      return true;
    } catch (dev.kabao.wallet.value.WalletException e) {
      if (e.code() == dev.kabao.wallet.value.ErrorCode.SESSION_ENDED) {
        return false;
      }
      throw e;
    }
  }

  /** Whether a kept session is over; if it is not, its use is written down now and then. */
  static boolean isOver(Platform platform, SessionId session) {
    Optional<Stored<SessionBody>> found = platform.find(SessionBody.class, session.value());
    long now = platform.clock().millis();
    if (found.isEmpty() || !found.get().body().isOpenAt(now)) {
      return true;
    }
    Stored<SessionBody> stored = found.get();
    if (now - stored.body().usedAt() >= stored.body().idle() / USES_PER_IDLE) {
      // Whoever was first wrote the same: nothing is lost if this one comes second.
      platform
          .committer()
          .commit(
              new Commit(
                  platform.clock().instant(),
                  Optional.empty(),
                  List.of(stored.replace(stored.body().used(now), List.of())),
                  List.of(),
                  List.of()));
    }
    return false;
  }

  /** Writes into the security document what ends all sessions but one; null spares none. */
  public void endAll(
      Optional<RequestClaim> claim, WalletId wallet, @Nullable UUID spared, Platform by) {
    Platform.again(
        TRIES,
        "security",
        () -> {
          Optional<Stored<SecurityBody>> known = platform.find(SecurityBody.class, wallet.value());
          long now = platform.clock().millis();
          CommitOutcome outcome =
              by.committer()
                  .commit(
                      new Commit(
                          platform.clock().instant(),
                          claim,
                          List.of(
                              SecurityDocs.write(wallet, known, old -> old.signedOut(now, spared))),
                          List.of(),
                          List.of(new Event("sessions.ended", wallet, wallet.value()))));
          return Requests.settled(claim, outcome);
        });
  }

  static UUID deviceId(WalletId wallet, String device) {
    return NamedIds.of("device", wallet.toString(), device);
  }

  static byte[] seal(DataKey key, UUID record, String field, String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    try {
      return key.seal(new FieldRef(record, field), plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }
}
