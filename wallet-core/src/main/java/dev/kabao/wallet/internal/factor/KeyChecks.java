package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.factor.DeviceChallenge;
import dev.kabao.wallet.factor.FactorKind;
import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.factor.ProofRefusal;
import dev.kabao.wallet.factor.StepUp;
import dev.kabao.wallet.internal.doc.FactorsBody.Item;
import dev.kabao.wallet.internal.factor.Checks.Check;
import dev.kabao.wallet.internal.factor.Checks.Step;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.passkey.PasskeyUse;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Checks signatures: those of device keys and of passkeys. */
final class KeyChecks {
  /** How long a device's challenge is taken. */
  private static final Duration FRESH = Duration.ofMinutes(2);

  private static final Set<Factor> PASSKEY = Set.of(Factor.POSSESSION, Factor.INHERENCE);

  private final Platform platform;
  private final WalletId wallet;
  private final FactorDocs docs;
  private final Checks checks;
  private final Passkeys passkeys;

  KeyChecks(Platform platform, WalletId wallet, FactorDocs docs, Checks checks) {
    this.platform = platform;
    this.wallet = wallet;
    this.docs = docs;
    this.checks = checks;
    this.passkeys = new Passkeys(platform);
  }

  Check device(StepUp stepUp, FactorProof.Signature proof) {
    UUID id = proof.factor().value();
    if (!checks.has(id, FactorKind.DEVICE_KEY)) {
      return Check.Bad.because(ProofRefusal.NO_SUCH_FACTOR);
    }
    return checks.throttled(
        "device",
        proof.factor().toString(),
        Checks.SIGNATURES,
        () -> {
          if (!isFresh(proof.issuedAt())) {
            return Check.Bad.because(ProofRefusal.NOT_FRESH);
          }
          byte[] message =
              new DeviceChallenge(stepUp, wallet, proof.factor(), proof.issuedAt())
                  .bytes(proof.counter());
          try (DataKey key = docs.key(wallet)) {
            return checks.decided(
                known ->
                    known
                        .active(id, FactorKind.DEVICE_KEY)
                        .map(item -> device(key, item, message, proof))
                        .orElseGet(() -> Step.bad(ProofRefusal.NO_SUCH_FACTOR)));
          }
        });
  }

  private Step device(DataKey key, Item item, byte[] message, FactorProof.Signature proof) {
    DeviceKeys device = DeviceKeys.parse(FactorDocs.openSecret(key, item));
    if (!platform.vault().verify(device.verifyKey(), message, proof.signature())) {
      return Step.bad(ProofRefusal.WRONG);
    }
    byte[] hash = sha256(message);
    if (Arrays.equals(hash, item.last())) {
      return Step.bad(ProofRefusal.USED);
    }
    return proof.counter() > item.counter()
        ? Step.good(
            Views.shows(device.release()),
            item.used(proof.counter(), 0, hash, platform.clock().millis()))
        : checks.cloned(item);
  }

  private boolean isFresh(Instant issuedAt) {
    Instant now = platform.clock().instant();
    return !issuedAt.isAfter(now) && now.isBefore(issuedAt.plus(FRESH));
  }

  Check passkey(StepUp stepUp, FactorProof.Passkey proof) {
    return checks.throttled(
        "passkey",
        "",
        Checks.SIGNATURES,
        () -> {
          try (DataKey key = docs.key(wallet)) {
            return checks.decided(
                known ->
                    used(known, key, use(known, key, stepUp), proof.response())
                        .map(used -> passkey(used, proof.response()))
                        .orElseGet(() -> Step.bad(ProofRefusal.WRONG)));
          }
        });
  }

  /** The use of a passkey of this wallet for one step-up. */
  PasskeyUse use(FactorDocs.Known known, DataKey key, StepUp stepUp) {
    byte[] bound =
        new DeviceChallenge(stepUp, wallet, new FactorId(new UUID(0, 0)), stepUp.expiresAt())
            .bytes(0);
    return new PasskeyUse(
        passkeys.challenge("step-up|" + HexFormat.of().formatHex(bound)),
        known.active(FactorKind.PASSKEY).stream()
            .map(item -> passkeys.open(key, wallet, item).credentialId())
            .toList());
  }

  /**
   * A passkey that was used.
   *
   * @param item the factor as it was before
   * @param counter its new counter
   */
  record Used(Item item, long counter) {}

  /** Which of a wallet's passkeys gave a response that is good. */
  Optional<Used> used(FactorDocs.Known known, DataKey key, PasskeyUse use, String response) {
    return platform
        .safety()
        .passkeys()
        .used(
            use,
            response,
            id -> find(known, id).map(item -> passkeys.open(key, known.wallet(), item)))
        .flatMap(
            passkey ->
                find(known, passkey.credentialId()).map(item -> new Used(item, passkey.counter())));
  }

  private Optional<Item> find(FactorDocs.Known known, byte[] credentialId) {
    byte[] lookup = passkeys.lookup(credentialId);
    return known.active(FactorKind.PASSKEY).stream()
        .filter(item -> Arrays.equals(lookup, item.lookup()))
        .findFirst();
  }

  /** What a response that is good comes to: good once, and with a counter that goes on. */
  Step passkey(Used used, String response) {
    byte[] hash = sha256(response.getBytes(StandardCharsets.UTF_8));
    if (Arrays.equals(hash, used.item().last())) {
      return Step.bad(ProofRefusal.USED);
    }
    return Passkeys.goesOn(used.item().counter(), used.counter())
        ? Step.good(PASSKEY, used.item().used(used.counter(), 0, hash, platform.clock().millis()))
        : checks.cloned(used.item());
  }

  static byte[] sha256(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(message);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }
}
