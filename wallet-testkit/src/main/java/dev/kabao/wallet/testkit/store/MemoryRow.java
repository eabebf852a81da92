package dev.kabao.wallet.testkit.store;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.ledger.TransferId;
import java.time.Instant;

/**
 * A transfer in an {@link InMemoryStore}.
 *
 * @param amount for a void what its hold still set aside
 * @param moved how much of it moves
 * @param pending how much more is set aside; below zero for what is freed
 * @param at the time of its commit, to the millisecond
 */
record MemoryRow(
    long sequence,
    TransferId id,
    Entry.Kind kind,
    AccountId from,
    AccountId to,
    long amount,
    long moved,
    long pending,
    Instant at) {

  boolean touches(AccountId account) {
    return from.equals(account) || to.equals(account);
  }

  Entry entry(AccountId account) {
    return from.equals(account)
        ? new Entry(sequence, id, kind, to, -amount, at)
        : new Entry(sequence, id, kind, from, amount, at);
  }

  /**
   * What it makes of the balance of one of its accounts.
   *
   * @throws ArithmeticException if that leaves the range of 64 bits
   */
  Balance effect(Balance balance) {
    boolean gains = to.equals(balance.account());
    return new Balance(
        balance.account(),
        Math.addExact(balance.posted(), gains ? moved : -moved),
        Math.addExact(balance.pendingOut(), gains ? 0 : pending),
        Math.addExact(balance.pendingIn(), gains ? pending : 0));
  }
}
