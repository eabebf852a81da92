package dev.kabao.wallet.internal.doc;

import dev.kabao.wallet.value.LocalText;

/**
 * The limit that a payment was declined for.
 *
 * @param ceiling in minor units of the payment's currency
 * @param left in minor units of the payment's currency
 * @param freesAt 0 for never
 */
public record LimitHitBody(
    String rule, String en, String zh, String source, long ceiling, long left, long freesAt) {
  /** Refuses what lacks a field. */
  public LimitHitBody {
    Required.fields(rule, new LocalText(en, zh), source);
  }
}
