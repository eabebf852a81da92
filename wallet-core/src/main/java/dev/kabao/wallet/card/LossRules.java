package dev.kabao.wallet.card;

import java.time.Duration;
import java.util.Objects;

/**
 * What becomes of cards that were reported.
 *
 * @param keptToBeFound for how long, once the issuer has frozen a lost card, its agreement is kept,
 *     so that the card can be found again. Nothing moves by it meanwhile. The agreement of a stolen
 *     card, and of one whose replacement is asked for, is ended at once.
 */
public record LossRules(Duration keptToBeFound) {

  /** Three days. */
  public static final LossRules DEFAULT = new LossRules(Duration.ofDays(3));

  /** Refuses a duration below zero. */
  public LossRules {
    Objects.requireNonNull(keptToBeFound, "keptToBeFound");
    if (keptToBeFound.isNegative()) {
      throw new IllegalArgumentException("A card is kept to be found for zero or more.");
    }
  }
}
