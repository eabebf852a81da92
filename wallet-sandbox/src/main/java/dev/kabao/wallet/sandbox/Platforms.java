package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.issuer.http.protocol.PublicKeys;
import dev.kabao.wallet.spi.store.CommitOutcome;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The platforms that made themselves known. The first under an id keeps it. Thread-safe. */
final class Platforms {
  private static final String COLLECTION = "platforms";
  private static final UUID ALL = OrderKey.named("platforms");

  private final Docs docs;
  private final Clock clock;
  private final Map<String, PublicKeys> known = new ConcurrentHashMap<>();

  Platforms(Docs docs, Clock clock) {
    this.docs = docs;
    this.clock = clock;
  }

  Optional<PublicKeys> find(String platform) {
    PublicKeys cached = known.get(platform);
    if (cached != null) {
      return Optional.of(cached);
    }
    Optional<PublicKeys> kept =
        docs.find(COLLECTION, id(platform)).map(doc -> PublicKeys.parse(doc.text("jwks")));
    kept.ifPresent(keys -> known.put(platform, keys));
    return kept;
  }

  /** Makes a platform known; keys that differ from those that are known are refused. */
  Answer register(String platform, PublicKeys keys) {
    Optional<PublicKeys> earlier = find(platform);
    if (earlier.isPresent()) {
      return earlier.get().toJson().equals(keys.toJson())
          ? Answer.approved()
          : Answer.of(Answer.DUPLICATE);
    }
    Doc doc =
        Doc.create(COLLECTION, id(platform)).put("jwks", keys.toJson()).put("platform", platform);
    CommitOutcome outcome =
        docs.commit(
            clock.instant(),
            Optional.empty(),
            List.of(doc.write(Map.of(), Optional.of(ALL))),
            List.of());
    // Somebody else came first in between, or it is kept now: look again either way.
    return outcome instanceof CommitOutcome.Applied ? Answer.approved() : register(platform, keys);
  }

  /**
   * The platform that the staff means.
   *
   * @throws IllegalArgumentException if the bank does not know it, or none is named and it does not
   *     know exactly one
   */
  String named(Optional<String> platform) {
    if (platform.isPresent()) {
      if (find(platform.get()).isEmpty()) {
        throw new IllegalArgumentException("The bank knows no platform of this id.");
      }
      return platform.get();
    }
    List<Doc> all = docs.newest(COLLECTION, ALL);
    if (all.size() != 1) {
      throw new IllegalArgumentException(
          "The bank knows " + all.size() + " platforms: say which one is meant.");
    }
    return all.get(0).text("platform");
  }

  private static UUID id(String platform) {
    return OrderKey.named("platform/" + platform);
  }
}
