package dev.kabao.wallet.ledger;

import java.util.List;

/**
 * What a check of the whole ledger found: every running balance was rebuilt from the transfers and
 * compared, and every asset summed over all its accounts.
 *
 * @param accounts how many accounts there are
 * @param transfers how many transfers there are, holds, captures and voids among them
 * @param trialBalance the trial balance of that moment, ordered by asset and kind of account
 * @param problems what does not agree, in words without personal data; empty when all does
 */
public record LedgerCheck(
    long accounts, long transfers, List<TrialLine> trialBalance, List<String> problems) {

  /** Copies the lists. */
  public LedgerCheck {
    trialBalance = List.copyOf(trialBalance);
    problems = List.copyOf(problems);
  }

  /** Whether nothing disagrees. */
  public boolean balanced() {
    return problems.isEmpty();
  }
}
