package dev.kabao.wallet;

import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.WalletId;
import java.util.Objects;
import java.util.Set;

/**
 * A host's word that it has signed the holder of a wallet in itself, and how.
 *
 * <p>Making one is the permission to use the wallet: make it only where the host's own sign-in has
 * just succeeded.
 *
 * @param wallet whose wallet
 * @param factors the factors that the person has shown, at least one
 */
public record HostAssertion(WalletId wallet, Set<Factor> factors) {

  /** Copies the set; refuses an empty one. */
  public HostAssertion {
    Objects.requireNonNull(wallet, "wallet");
    factors = Set.copyOf(factors);
    if (factors.isEmpty()) {
      throw new IllegalArgumentException("Whoever is signed in has shown at least one factor.");
    }
  }

  /** An assertion with these factors. */
  public static HostAssertion of(WalletId wallet, Factor first, Factor... more) {
    Set<Factor> factors = java.util.EnumSet.of(first, more);
    return new HostAssertion(wallet, factors);
  }
}
