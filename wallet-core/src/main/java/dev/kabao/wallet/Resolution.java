package dev.kabao.wallet;

/**
 * What asking the issuers brought.
 *
 * @param decided how many payments, bindings and ending agreements are decided now
 * @param undecided how many are still not
 */
public record Resolution(int decided, int undecided) {}
