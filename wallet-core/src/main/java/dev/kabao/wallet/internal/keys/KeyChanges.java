package dev.kabao.wallet.internal.keys;

import dev.kabao.wallet.internal.doc.IncomingBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.incoming.WaitingKeys;
import dev.kabao.wallet.internal.person.PersonalRecords;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.keys.KeyService;
import dev.kabao.wallet.keys.RotationPace;
import dev.kabao.wallet.keys.RotationProgress;
import dev.kabao.wallet.spi.vault.WrappingKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Changes keys, for {@link dev.kabao.wallet.Wallets#keys}. Thread-safe. */
public final class KeyChanges implements KeyService {
  private final Platform platform;
  private final Rotation rewrapping;

  /** The keys of one platform. */
  public KeyChanges(Platform platform) {
    this.platform = platform;
    WalletDocs wallets = new WalletDocs(platform);
    this.rewrapping =
        new Rotation(
            platform,
            "wrapping",
            "keys.rewrapped",
            List.of(
                new Walk<>(WalletBody.class, wallets::rewrapped),
                new Walk<>(IncomingBody.class, stored -> WaitingKeys.rewrapped(platform, stored))));
  }

  @Override
  public RotationProgress rewrap(RotationPace pace, Consumer<RotationProgress> progress) {
    Objects.requireNonNull(pace, "pace");
    Objects.requireNonNull(progress, "progress");
    return platform
        .turns()
        .keys()
        .walkAlone(
            () -> {
              int newest = platform.vault().wrappingKey();
              // After this, nothing new is wrapped by an older key: the walk misses none.
              platform.turns().keys().awaitKept();
              return rewrapping.run(newest, pace, progress);
            });
  }

  @Override
  public SortedMap<Integer, Long> inUse() {
    SortedMap<Integer, Long> counts = new TreeMap<>();
    PersonalRecords.all(platform, Json.collectionOf(WalletBody.class))
        .map(document -> Json.read(WalletBody.class, document).body())
        .filter(body -> !body.isErased())
        .forEach(body -> count(counts, body.dataKey()));
    PersonalRecords.all(platform, Json.collectionOf(IncomingBody.class))
        .map(document -> Json.read(IncomingBody.class, document).body().dataKey())
        .filter(Objects::nonNull)
        .forEach(dataKey -> count(counts, dataKey));
    return counts;
  }

  private void count(SortedMap<Integer, Long> counts, byte[] wrapped) {
    counts.merge(platform.vault().wrappingKeyOf(wrapped), 1L, Long::sum);
  }

  @Override
  public List<Integer> retire(WrappingKeys keys) {
    return platform
        .turns()
        .keys()
        .walkAlone(
            () -> {
              List<Integer> idle = new ArrayList<>(keys.versions());
              idle.remove((Integer) keys.current());
              idle.remove((Integer) platform.vault().wrappingKey());
              platform.turns().keys().awaitKept();
              idle.removeAll(inUse().keySet());
              idle.forEach(keys::retire);
              return List.copyOf(idle);
            });
  }
}
