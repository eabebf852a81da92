package dev.kabao.examples.cli;

import dev.kabao.wallet.value.Secret;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A passphrase for keys that live only as long as one command. */
final class RandomPassphrase {
  private static final int BYTES = 16;

  private RandomPassphrase() {}

  static Secret make() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return Secret.of(HexFormat.of().formatHex(random));
  }
}
