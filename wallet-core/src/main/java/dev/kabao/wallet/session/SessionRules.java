package dev.kabao.wallet.session;

import java.time.Duration;

/**
 * How long sessions last.
 *
 * @param idle how long one lasts without being used
 * @param absolute how long one lasts at most, used or not
 */
public record SessionRules(Duration idle, Duration absolute) {
  /**
   * 15 minutes without use, 12 hours in all: what NIST SP 800-63B-4 asks for at its highest
   * assurance level (AAL3).
   */
  public static final SessionRules DEFAULT =
      new SessionRules(Duration.ofMinutes(15), Duration.ofHours(12));

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException unless both are a second or more, and idle is not the longer
   */
  public SessionRules {
    if (idle.toSeconds() < 1 || absolute.compareTo(idle) < 0) {
      throw new IllegalArgumentException(
          "A session may be idle for a second or more, and lasts no shorter than that.");
    }
  }
}
