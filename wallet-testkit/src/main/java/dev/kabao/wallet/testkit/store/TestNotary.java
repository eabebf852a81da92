package dev.kabao.wallet.testkit.store;

import dev.kabao.wallet.spi.store.Notary;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A notary for tests of stores, which have no vault: HMAC-SHA-256 under a key that everyone knows.
 */
public final class TestNotary {
  private static final String ALGORITHM = "HmacSHA256";

  /** The notary of most tests. */
  public static final Notary NOTARY = of("test");

  private TestNotary() {}

  /** A notary with this key. */
  public static Notary of(String key) {
    SecretKeySpec spec = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    return digest -> {
      try {
        Mac mac = Mac.getInstance(ALGORITHM);
        mac.init(spec);
        return mac.doFinal(digest);
      } catch (GeneralSecurityException e) {
        throw new AssertionError("Every Java platform has HMAC-SHA-256.", e);
      }
    };
  }
}
