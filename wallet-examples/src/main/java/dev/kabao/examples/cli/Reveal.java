package dev.kabao.examples.cli;

import dev.kabao.wallet.value.Secret;

/** Secrets that must be shown: to the bank's own staff, or to the vault that seals them. */
final class Reveal {
  private Reveal() {}

  static String text(Secret secret) {
    return secret.read(String::new);
  }
}
