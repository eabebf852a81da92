package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.AccountType;
import dev.kabao.wallet.ledger.TrialLine;

/** A line of the trial balance as it adds up. */
final class TrialSum {
  final ExactSum debits = new ExactSum();
  final ExactSum credits = new ExactSum();
  long accounts;

  TrialLine line(String asset, AccountType type) {
    return new TrialLine(asset, type, accounts, debits.value(), credits.value());
  }
}
