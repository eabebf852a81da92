package dev.kabao.wallet.factor;

import java.time.Instant;

/** What came of asking for a code by message. */
public sealed interface SendResult {
  /**
   * It is on its way to the wallet's phone; the one before is over.
   *
   * @param validUntil until when it is good
   * @param nextFrom from when another may be asked for
   */
  record Sent(Instant validUntil, Instant nextFrom) implements SendResult {}

  /**
   * Nothing was sent: there was one just now, or there were ten within a day.
   *
   * @param nextFrom from when one may be asked for
   */
  record TooSoon(Instant nextFrom) implements SendResult {}

  /**
   * The gateway did not take it.
   *
   * @param nextFrom from when another may be asked for
   */
  record NotSent(Instant nextFrom) implements SendResult {}

  /** This wallet has no such step-up, or its time is over, or it was used. */
  record Over() implements SendResult {}
}
