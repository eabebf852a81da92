package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.value.Secret;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * One-time codes of a binding: six random digits, of which the bank keeps a keyed hash that is
 * bound to the binding and to how many codes it had, so that a code is no good for another binding
 * and a new one ends the old.
 */
final class OneTimeCodes {
  static final int LENGTH = 6;
  static final int MAX_TRIES = 5;
  static final int MAX_CODES = 5;
  private static final int CODES = 1_000_000;

  private final BankVault vault;
  private final SecureRandom random;
  private final Duration lifetime;
  private final Duration cooldown;

  OneTimeCodes(BankVault vault, SecureRandom random, Duration lifetime, Duration cooldown) {
    this.vault = vault;
    this.random = random;
    this.lifetime = lifetime;
    this.cooldown = cooldown;
  }

  Duration lifetime() {
    return lifetime;
  }

  /** Puts a new code's hash into the binding; returns the code, which the caller closes. */
  Secret issue(Doc binding, Instant now) {
    long serial = binding.has("codesSent") ? binding.number("codesSent") + 1 : 1;
    char[] digits = String.format("%0" + LENGTH + "d", random.nextInt(CODES)).toCharArray();
    Secret code = Secret.of(digits);
    Arrays.fill(digits, '\0');
    binding
        .put("codesSent", serial)
        .put("codeSentAt", now)
        .put("codeExpiresAt", now.plus(lifetime))
        .put("codeTries", 0)
        .put("codeHash", hash(binding.id(), serial, code));
    return code;
  }

  boolean mayResend(Doc binding, Instant now) {
    return binding.number("codesSent") < MAX_CODES
        && !now.isBefore(binding.instant("codeSentAt").plus(cooldown));
  }

  boolean expired(Doc binding, Instant now) {
    return !now.isBefore(binding.instant("codeExpiresAt"));
  }

  boolean matches(Doc binding, Secret code) {
    return MessageDigest.isEqual(
        binding.bytes("codeHash"), hash(binding.id(), binding.number("codesSent"), code));
  }

  /** Counts a wrong try; whether it was the last one. */
  boolean countWrongTry(Doc binding) {
    long tries = binding.number("codeTries") + 1;
    binding.put("codeTries", tries);
    return tries >= MAX_TRIES;
  }

  private byte[] hash(UUID binding, long serial, Secret code) {
    try (Secret which = Secret.of(binding + "/" + serial)) {
      return vault.index("one-time-code", which, code);
    }
  }
}
