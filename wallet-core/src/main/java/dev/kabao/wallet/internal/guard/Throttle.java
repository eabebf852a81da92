package dev.kabao.wallet.internal.guard;

import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.ThrottleBody;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.CommitOutcome;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Makes guessing slow. A try is written down <em>before</em> the guess is looked at, and each write
 * rests on the one before: so guesses that come at once are counted one by one, whatever they race,
 * and a process that dies after a guess has counted it. Thread-safe.
 */
public final class Throttle {
  private static final int V = 1;
  private static final int TRIES = 200;

  private final Platform platform;

  /** The throttles of one platform. */
  public Throttle(Platform platform) {
    this.platform = platform;
  }

  /** Whether a guess may be looked at. */
  public sealed interface Turn {
    /** It may, and is counted. */
    record Taken() implements Turn {}

    /**
     * It may not, and is not counted.
     *
     * @param until when the next one may; {@link Instant#MAX} if none ever may until somebody
     *     {@linkplain Throttle#forgive forgives}
     */
    record Refused(Instant until) implements Turn {}
  }

  /**
   * Takes a try.
   *
   * @param kind what is guessed at, for example {@code sign-in}
   * @param key whose it is, or where the guess comes from; nothing personal: a blind index or an id
   */
  public Turn take(String kind, byte[] key, ThrottleRules rules) {
    UUID id = id(kind, key);
    return Platform.again(TRIES, "throttle", () -> take(id, rules));
  }

  private Optional<Turn> take(UUID id, ThrottleRules rules) {
    Optional<Stored<ThrottleBody>> known = platform.find(ThrottleBody.class, id);
    long now = platform.clock().millis();
    int before = known.map(stored -> rules.counting(stored.body(), now)).orElse(0);
    if (before >= rules.most()) {
      return Optional.of(new Turn.Refused(Instant.MAX));
    }
    long until = known.map(stored -> stored.body().until()).orElse(0L);
    if (before > 0 && now < until) {
      return Optional.of(new Turn.Refused(Instant.ofEpochMilli(until)));
    }
    int tries = before + 1;
    ThrottleBody body =
        new ThrottleBody(
            V,
            tries,
            now + rules.waitAfter(tries).toMillis(),
            now,
            known.map(stored -> stored.body().unknown()).orElse(Map.of()));
    return platform.write(Optional.empty(), id, known, body) instanceof CommitOutcome.Applied
        ? Optional.of(new Turn.Taken())
        : Optional.empty();
  }

  /** Starts counting afresh: the guess was right, or a person has shown otherwise who they are. */
  public void forgive(String kind, byte[] key) {
    rewrite(id(kind, key), old -> new ThrottleBody(V, 0, 0, 0, old.unknown()));
  }

  /**
   * Gives one try back, and the wait that it cost: the guess was right, which says nothing for
   * other guesses with the same key. For keys that many people share, such as a source.
   */
  public void giveBack(String kind, byte[] key, ThrottleRules rules) {
    rewrite(
        id(kind, key),
        old -> {
          int tries = old.tries() - 1;
          long until = old.triedAt() + rules.waitAfter(tries).toMillis();
          return new ThrottleBody(V, tries, until, old.triedAt(), old.unknown());
        });
  }

  /** Rewrites what is counted, if anything is. */
  private void rewrite(UUID id, UnaryOperator<ThrottleBody> change) {
    Platform.again(
        TRIES,
        "throttle",
        () -> {
          Optional<Stored<ThrottleBody>> known = platform.find(ThrottleBody.class, id);
          boolean none = known.isEmpty() || known.get().body().tries() == 0;
          return none
                  || platform.write(Optional.empty(), id, known, change.apply(known.get().body()))
                      instanceof CommitOutcome.Applied
              ? Optional.of(true)
              : Optional.empty();
        });
  }

  private static UUID id(String kind, byte[] key) {
    return NamedIds.of("throttle", kind, HexFormat.of().formatHex(key));
  }
}
