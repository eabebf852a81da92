package dev.kabao.wallet.internal.account;

import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.password.PasswordHasher;
import dev.kabao.wallet.spi.password.PasswordHasher.Match;
import dev.kabao.wallet.value.Secret;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Slow hashes of passwords and PINs. Each is keyed with the vault first, together with the wallet:
 * so a thief of the store cannot guess at all, and a hash that is put into another wallet's record
 * matches nothing there. Thread-safe.
 */
final class SlowHashes {
  /** What is hashed. */
  enum Kind {
    /** A password. */
    PASSWORD("password"),
    /** A payment PIN. */
    PIN("payment-pin");

    private final String purpose;

    Kind(String purpose) {
      this.purpose = purpose;
    }
  }

  private static final UUID NOBODY = new UUID(0, 0);

  private final Platform platform;
  private volatile @Nullable String dummy;

  SlowHashes(Platform platform) {
    this.platform = platform;
  }

  /** The hash of a secret in its normal form. */
  String hash(Kind kind, UUID wallet, Secret secret) {
    try (Secret keyed = keyed(kind, wallet, secret)) {
      return hasher().hash(keyed);
    }
  }

  /** Compares a secret in its normal form with a hash. */
  Match check(Kind kind, UUID wallet, Secret secret, String hash) {
    try (Secret keyed = keyed(kind, wallet, secret)) {
      return hasher().check(keyed, hash);
    }
  }

  /** The same work for what is not there: never a match. */
  Match checkNothing(Kind kind, Secret secret) {
    try (Secret keyed = keyed(kind, NOBODY, secret)) {
      hasher().check(keyed, dummy());
      return Match.NO;
    }
  }

  /** Makes ready what {@link #checkNothing} needs, so that it takes no longer the first time. */
  void prepare() {
    dummy();
  }

  private String dummy() {
    String known = dummy;
    if (known == null) {
      try (Secret nothing = Secret.of(platform.ids().next().toString())) {
        known = hasher().hash(nothing);
      }
      dummy = known;
    }
    return known;
  }

  private Secret keyed(Kind kind, UUID wallet, Secret secret) {
    return Keyed.hex(Keyed.hash(platform.vault(), kind.purpose, List.of(wallet, secret)));
  }

  private PasswordHasher hasher() {
    return platform.safety().hasher();
  }
}
