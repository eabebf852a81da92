package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.value.Secret;

/** For the staff's door, whose messages are plain text by their nature. */
final class Secrets {
  private Secrets() {}

  static String reveal(Secret secret) {
    return secret.read(chars -> new String(chars));
  }
}
