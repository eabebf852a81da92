package dev.kabao.wallet.spi.risk;

import dev.kabao.wallet.value.WalletId;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What somebody is about to do. A step-up is bound to all of it.
 *
 * @param kind what it is
 * @param wallet in whose wallet
 * @param payee who gets money: a payee's or a wallet's id, or a mark that stands for a card or a
 *     phone; empty if nobody does
 * @param amount how much moves; empty if nothing does
 */
public record Act(ActKind kind, WalletId wallet, Optional<String> payee, Optional<Money> amount) {

  /** Refuses null. */
  public Act {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(wallet, "wallet");
    Objects.requireNonNull(payee, "payee");
    Objects.requireNonNull(amount, "amount");
  }

  /** Something that moves no money. */
  public static Act of(ActKind kind, WalletId wallet) {
    return new Act(kind, wallet, Optional.empty(), Optional.empty());
  }
}
