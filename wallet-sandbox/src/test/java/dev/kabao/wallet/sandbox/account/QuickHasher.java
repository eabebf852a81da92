package dev.kabao.wallet.sandbox.account;

import dev.kabao.wallet.spi.password.PasswordHasher;
import dev.kabao.wallet.value.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/** A small hasher that is quick enough for thousands of guesses, and counts what it does. */
final class QuickHasher implements PasswordHasher {
  final AtomicInteger hashes = new AtomicInteger();
  final AtomicInteger checks = new AtomicInteger();
  private final AtomicInteger version = new AtomicInteger(1);

  void useOtherParameters() {
    version.incrementAndGet();
  }

  @Override
  public String hash(Secret password) {
    int by = version.get();
    return by + "." + digest(password, hashes.incrementAndGet(), by);
  }

  @Override
  public Match check(Secret password, String hash) {
    checks.incrementAndGet();
    String[] parts = hash.split("\\.", -1);
    int by = Integer.parseInt(parts[0]);
    if (!digest(password, Integer.parseInt(parts[1]), by).equals(parts[1] + "." + parts[2])) {
      return Match.NO;
    }
    return by == version.get() ? Match.YES : Match.YES_BUT_OLD;
  }

  private static String digest(Secret password, int salt, int by) {
    String text = salt + "|" + by + "|" + password.read(String::new);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return salt + "." + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
