package dev.kabao.wallet.sandbox;

import java.util.Optional;

/**
 * How a fault bends the decision on an order that moves money.
 *
 * @param refusal a final code with which to refuse
 * @param partly whether to draw half of a debit only
 * @param pending whether to leave the decision to the staff
 */
record Bend(Optional<String> refusal, boolean partly, boolean pending) {}
