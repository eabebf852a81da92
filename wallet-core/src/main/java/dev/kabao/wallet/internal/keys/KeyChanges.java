package dev.kabao.wallet.internal.keys;

import dev.kabao.wallet.internal.doc.IncomingBody;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.RotationBody;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.incoming.WaitingKeys;
import dev.kabao.wallet.internal.person.PersonalRecords;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.keys.KeyService;
import dev.kabao.wallet.keys.RotationPace;
import dev.kabao.wallet.keys.RotationProgress;
import dev.kabao.wallet.spi.vault.WrappingKeys;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Changes keys, for {@link dev.kabao.wallet.Wallets#keys}. Thread-safe. */
public final class KeyChanges implements KeyService {
  /** By then, whoever had an older key in hand has kept what it sealed. */
  private static final Duration SETTLED_AFTER = Duration.ofHours(1);

  private static final String REWRAPPED = "rewrapped";

  private final Platform platform;
  private final WalletDocs wallets;

  /** The keys of one platform. */
  public KeyChanges(Platform platform) {
    this.platform = platform;
    this.wallets = new WalletDocs(platform);
  }

  /**
   * Refuses a keyring that is older than what wraps the data keys of the store: a copy from before
   * a wrapping key was added. The next key that were added to it would bear the number of the one
   * that it lacks.
   *
   * @throws WalletException {@code KEYRING_MISMATCH} if it is
   */
  public static void requireNewestKeyring(Platform platform) {
    long wrapping = platform.vault().wrappingKey();
    if (Rotation.kept(platform, REWRAPPED).filter(kept -> kept.target() > wrapping).isPresent()) {
      throw new WalletException(ErrorCode.KEYRING_MISMATCH);
    }
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
              List<Walk<?>> walks =
                  List.of(
                      new Walk<>(WalletBody.class, wallets::rewrapped),
                      new Walk<>(
                          IncomingBody.class, stored -> WaitingKeys.rewrapped(platform, stored)));
              return new Rotation(platform, REWRAPPED, walks)
                  .run(newest, platform.clock().millis(), pace, progress);
            });
  }

  @Override
  public RotationProgress renewDataKeys(RotationPace pace, Consumer<RotationProgress> progress) {
    return inRounds(
        "data-keys-renewed",
        pace,
        progress,
        startedAt -> {
          List<Walk<?>> walks = new ArrayList<>();
          walks.add(new Walk<>(WalletBody.class, wallet -> wallets.renewed(wallet, startedAt)));
          walks.addAll(new Resealing(platform).walks());
          return walks;
        });
  }

  @Override
  public RotationProgress retireDataKeys(RotationPace pace, Consumer<RotationProgress> progress) {
    return inRounds(
        "data-keys-retired",
        pace,
        progress,
        startedAt -> {
          // First what somebody sealed by an older key while the newer one came.
          List<Walk<?>> walks = new ArrayList<>(new Resealing(platform).walks());
          long before = startedAt - SETTLED_AFTER.toMillis();
          walks.add(
              new Walk<>(WalletBody.class, wallet -> wallets.withoutOlderKeys(wallet, before)));
          return walks;
        });
  }

  /** Goes on with a round that is not over, or begins the next. */
  private RotationProgress inRounds(
      String name,
      RotationPace pace,
      Consumer<RotationProgress> progress,
      LongFunction<List<Walk<?>>> walks) {
    Objects.requireNonNull(pace, "pace");
    Objects.requireNonNull(progress, "progress");
    return platform
        .turns()
        .keys()
        .walkAlone(
            () -> {
              Optional<RotationBody> last = Rotation.kept(platform, name);
              Optional<RotationBody> open = last.filter(body -> !body.finished());
              long round =
                  open.map(RotationBody::target)
                      .orElseGet(() -> 1 + last.map(RotationBody::target).orElse(0L));
              long startedAt =
                  open.map(RotationBody::startedAt).orElseGet(() -> platform.clock().millis());
              return new Rotation(platform, name, walks.apply(startedAt))
                  .run(round, startedAt, pace, progress);
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
