package dev.kabao.wallet.statement.file;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it is put. */
final class SetClock extends Clock {
  private volatile Instant now;

  SetClock(Instant start) {
    this.now = start;
  }

  void set(Instant to) {
    now = to;
  }

  void forward(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
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
