package dev.kabao.wallet.internal.audit;

import dev.kabao.wallet.audit.AuditActor;
import dev.kabao.wallet.audit.AuditEntry;
import dev.kabao.wallet.internal.doc.DeviceBody;
import dev.kabao.wallet.internal.doc.SessionBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.internal.session.SessionTexts;
import dev.kabao.wallet.session.Device;
import dev.kabao.wallet.spi.store.StoredEvent;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.SessionId;
import dev.kabao.wallet.value.WalletId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a wallet's events into the lines of its trail. */
final class Trails {
  private static final AuditActor PLATFORM = new AuditActor.Platform();

  private final Platform platform;
  private final WalletDocs wallets;

  Trails(Platform platform) {
    this.platform = platform;
    this.wallets = new WalletDocs(platform);
  }

  /** A page without what is sealed. */
  Page<AuditEntry> page(WalletId wallet, Optional<String> after, int limit) {
    return page(wallet, after, limit, null);
  }

  /** A page with what is sealed. */
  Page<AuditEntry> opened(WalletId wallet, Optional<String> after, int limit) {
    try (DataKey key = wallets.dataKey(platform.get(WalletBody.class, wallet.value()))) {
      return page(wallet, after, limit, key);
    }
  }

  private Page<AuditEntry> page(
      WalletId wallet, Optional<String> after, int limit, @Nullable DataKey key) {
    Objects.requireNonNull(after, "after");
    List<StoredEvent> events =
        platform.store().eventsOf(wallet, after.map(Trails::cursor).orElse(Long.MAX_VALUE), limit);
    Map<UUID, AuditActor> actors = new HashMap<>();
    List<AuditEntry> entries = new ArrayList<>(events.size());
    for (StoredEvent stored : events) {
      AuditActor actor =
          stored
              .event()
              .actor()
              .map(id -> actors.computeIfAbsent(id, any -> actor(wallet, any, key)))
              .orElse(PLATFORM);
      entries.add(
          new AuditEntry(
              stored.sequence(),
              stored.at(),
              stored.event().type(),
              EventTexts.of(stored.event().type()),
              stored.event().subject(),
              actor));
    }
    return new Page<>(
        entries,
        events.size() < limit
            ? Optional.empty()
            : Optional.of(Long.toString(events.get(limit - 1).sequence())));
  }

  private AuditActor actor(WalletId wallet, UUID id, @Nullable DataKey key) {
    Optional<Stored<SessionBody>> found = platform.find(SessionBody.class, id);
    if (found.isEmpty()) {
      return new AuditActor.HostSession(new SessionId(id));
    }
    SessionBody body = found.get().body();
    if (!body.wallet().equals(wallet.value())) {
      return new AuditActor.SomebodyElse();
    }
    return new AuditActor.Session(
        new SessionId(id), device(body.device(), key), source(id, body.source(), key));
  }

  private Optional<Device> device(@Nullable UUID id, @Nullable DataKey key) {
    if (id == null || key == null) {
      return Optional.empty();
    }
    return platform
        .find(DeviceBody.class, id)
        .map(
            stored ->
                new Device(
                    stored.body().device(),
                    SessionTexts.deviceName(key, id, stored.body().name())));
  }

  private static Optional<String> source(
      UUID session, byte @Nullable [] kept, @Nullable DataKey key) {
    return kept == null || key == null
        ? Optional.empty()
        : Optional.of(SessionTexts.source(key, session, kept));
  }

  private static long cursor(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("The place to go on from is not of this list.", e);
    }
  }
}
