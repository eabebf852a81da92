package dev.kabao.wallet.internal.account;

import dev.kabao.wallet.account.AccountRefusal;
import dev.kabao.wallet.account.Origin;
import dev.kabao.wallet.internal.factor.CodeGuesses;
import dev.kabao.wallet.internal.guard.Throttle;
import dev.kabao.wallet.internal.guard.Throttle.Turn;
import dev.kabao.wallet.internal.guard.ThrottleRules;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How often what can be guessed at. Thread-safe. */
final class Guesses {
  static final String PASSWORD = "password";
  static final String PIN = "payment-pin";
  static final String IDENTITY = "identity";
  private static final String FROM = "account-source";
  private static final String ASKED_FROM = "code-source";

  /** Six digits that a person chose are guessed far sooner than a password. */
  static final ThrottleRules PIN_RULES =
      new ThrottleRules(3, Duration.ofMinutes(1), Duration.ofHours(1), 10, Duration.ofDays(1));

  /** Each code costs a message. */
  private static final ThrottleRules CODES =
      new ThrottleRules(
          10, Duration.ofSeconds(30), Duration.ofHours(1), Integer.MAX_VALUE, Duration.ofDays(1));

  private final Platform platform;
  private final Throttle throttle;

  Guesses(Platform platform) {
    this.platform = platform;
    this.throttle = new Throttle(platform);
  }

  /** Takes a try at one thing; a refusal if there is none now. */
  Optional<AccountRefusal> take(String kind, byte[] key, ThrottleRules rules) {
    return throttle.take(kind, key, rules) instanceof Turn.Refused refused
        ? Optional.of(tryLater(refused.until()))
        : Optional.empty();
  }

  /** The guess was right. */
  void forgive(String kind, byte[] key) {
    throttle.forgive(kind, key);
  }

  /** Codes by message are tried afresh: the person has shown otherwise that the phone is theirs. */
  void forgiveCodes(WalletId wallet) {
    new CodeGuesses(platform).forgive(wallet);
  }

  /** Takes a try from a source, whatever it is at; there are always some where none is named. */
  Optional<AccountRefusal> takeFrom(Origin origin) {
    return origin.source().flatMap(source -> take(FROM, key(source), ThrottleRules.SOURCE));
  }

  /** The guess was right: this one try did not count. */
  void giveBackTo(Origin origin) {
    origin.source().ifPresent(source -> throttle.giveBack(FROM, key(source), ThrottleRules.SOURCE));
  }

  /** Takes a request for a code from a source. */
  Optional<AccountRefusal> askFrom(Origin origin) {
    return origin.source().flatMap(source -> take(ASKED_FROM, key(source), CODES));
  }

  static AccountRefusal tryLater(Instant until) {
    return new AccountRefusal.TryLater(
        until.equals(Instant.MAX) ? Optional.empty() : Optional.of(until));
  }

  /** An id as a key. */
  static byte[] key(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private byte[] key(String source) {
    try (Secret text = Secret.of(source)) {
      return platform.vault().blindIndex("source", text);
    }
  }
}
