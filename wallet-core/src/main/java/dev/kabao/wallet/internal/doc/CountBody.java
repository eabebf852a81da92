package dev.kabao.wallet.internal.doc;

/**
 * What a leg counted towards a limit, so that it can be taken back.
 *
 * @param leg the leg's place
 * @param counter the counter's owner
 * @param amount in minor units
 */
public record CountBody(int leg, String counter, long amount) {}
