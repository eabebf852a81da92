package dev.kabao.wallet.sandbox.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs, and can be put forward. */
final class MovableClock extends Clock {
  private volatile Duration ahead = Duration.ZERO;

  void forward(Duration by) {
    ahead = ahead.plus(by);
  }

  Duration ahead() {
    return ahead;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new IllegalArgumentException("Only UTC.");
  }
}
