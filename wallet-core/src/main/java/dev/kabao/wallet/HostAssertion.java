package dev.kabao.wallet;

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

  /** What a person can show. */
  public enum Factor {
    /** Something that they know, such as a password or PIN. */
    KNOWLEDGE,
    /** Something that they have, such as a device key or the SIM of a phone. */
    POSSESSION,
    /** Something that they are, as a device has checked it. */
    INHERENCE,
    /**
     * A digital certificate or electronic signature: something that they have, of the strongest
     * kind (PBOC Announcement [2015] No. 43, article 24).
     */
    CERTIFICATE
  }

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

  /** How many kinds of factors there are: 1 to 3. A certificate is one that the person has. */
  int kinds() {
    boolean both = factors.contains(Factor.POSSESSION) && factors.contains(Factor.CERTIFICATE);
    return factors.size() - (both ? 1 : 0);
  }

  /** Whether a certificate or signature is among them. */
  boolean certificate() {
    return factors.contains(Factor.CERTIFICATE);
  }
}
