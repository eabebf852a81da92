package dev.kabao.wallet.internal.doc;

/**
 * The limit that a payment was declined for.
 *
 * @param ceiling in minor units of the payment's currency
 * @param left in minor units of the payment's currency
 * @param freesAt 0 for never
 */
public record LimitHitBody(
    String rule, String en, String zh, String source, long ceiling, long left, long freesAt) {}
