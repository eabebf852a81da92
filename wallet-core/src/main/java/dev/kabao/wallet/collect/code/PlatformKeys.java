package dev.kabao.wallet.collect.code;

import dev.kabao.wallet.spi.vault.VerifyKey;
import java.util.Optional;

/** Knows the platforms that are trusted, and their keys. Implementations are thread-safe. */
@FunctionalInterface
public interface PlatformKeys {

  /**
   * The key of <em>this</em> platform with this id. A key of another platform must not be given:
   * else that one could sign in this one's name.
   *
   * @param platform as a code claims; not yet proven
   * @param keyId as a code claims: see {@link SignedRequest#keyId(VerifyKey)}
   * @return empty if the platform is not known or has no such key
   */
  Optional<VerifyKey> find(String platform, String keyId);
}
