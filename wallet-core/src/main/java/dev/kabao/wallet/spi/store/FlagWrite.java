package dev.kabao.wallet.spi.store;

import dev.kabao.wallet.ledger.AccountFlag;
import java.util.Objects;
import java.util.Set;

/**
 * What is forbidden from now on to all owned accounts of an owner, those that do not exist yet
 * among them.
 *
 * @param owner the owner, as in {@link dev.kabao.wallet.ledger.AccountId#owner()}
 * @param flags all flags from now on; empty lifts every one
 */
public record FlagWrite(String owner, Set<AccountFlag> flags) {

  /** Copies the set. */
  public FlagWrite {
    Objects.requireNonNull(owner, "owner");
    flags = Set.copyOf(flags);
  }
}
