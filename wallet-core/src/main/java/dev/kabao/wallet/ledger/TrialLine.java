package dev.kabao.wallet.ledger;

import java.math.BigInteger;
import java.util.Objects;

/**
 * One line of the trial balance: all accounts of one kind and asset together. The lines of an asset
 * sum to zero.
 *
 * @param asset the asset
 * @param type the kind of accounts
 * @param accounts how many there are
 * @param debits what was moved out of them, in minor units
 * @param credits what was moved into them, in minor units
 */
public record TrialLine(
    String asset, AccountType type, long accounts, BigInteger debits, BigInteger credits) {

  /** Refuses null. */
  public TrialLine {
    Objects.requireNonNull(asset, "asset");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(debits, "debits");
    Objects.requireNonNull(credits, "credits");
  }

  /** What they hold together: credits less debits. */
  public BigInteger posted() {
    return credits.subtract(debits);
  }
}
