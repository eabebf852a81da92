package dev.kabao.wallet.issuer.http;

import java.time.Duration;

/** How long to wait for a connection, and then for the whole answer. */
record Timeouts(Duration connect, Duration answer) {
  static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(10));

  Timeouts {
    if (connect.isNegative() || connect.isZero() || answer.isNegative() || answer.isZero()) {
      throw new IllegalArgumentException("A timeout is above zero.");
    }
  }
}
