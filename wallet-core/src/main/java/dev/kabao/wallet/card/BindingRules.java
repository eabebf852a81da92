package dev.kabao.wallet.card;

import java.time.Duration;
import java.util.Objects;

/**
 * The limits of bindings.
 *
 * @param resendAfter how long to wait before another code can be sent
 * @param triesPerCode how often one code can be tried
 * @param codesPerBinding how many codes one binding can send, the first included
 * @param checksPerCardPerDay how many bindings of one card can be started in a day, by anybody
 * @param checksPerWalletPerDay how many bindings one wallet can start in a day, of whatever cards
 * @param lifetime how long a binding waits for a good code
 */
public record BindingRules(
    Duration resendAfter,
    int triesPerCode,
    int codesPerBinding,
    int checksPerCardPerDay,
    int checksPerWalletPerDay,
    Duration lifetime) {

  /**
   * 60 seconds between codes, 5 tries, 5 codes, 5 checks a day of a card and 20 by a wallet, 30
   * minutes.
   */
  public static final BindingRules DEFAULT =
      new BindingRules(Duration.ofSeconds(60), 5, 5, 5, 20, Duration.ofMinutes(30));

  /** Refuses limits below 1 and durations below zero. */
  public BindingRules {
    Objects.requireNonNull(resendAfter, "resendAfter");
    Objects.requireNonNull(lifetime, "lifetime");
    if (triesPerCode < 1
        || codesPerBinding < 1
        || checksPerCardPerDay < 1
        || checksPerWalletPerDay < 1) {
      throw new IllegalArgumentException("A limit of a binding is at least 1.");
    }
    if (resendAfter.isNegative() || lifetime.isNegative()) {
      throw new IllegalArgumentException("A duration of a binding is not below zero.");
    }
  }
}
