package dev.kabao.wallet.testkit.store;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.AccountType;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.ledger.TrialLine;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rebuilds what an {@link InMemoryStore} keeps beside its transfers, and compares. */
final class MemoryCheck {
  private final MemoryLedger ledger;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Map<AccountType, TrialLine>> trial = new TreeMap<>();

  MemoryCheck(MemoryLedger ledger) {
    this.ledger = ledger;
  }

  LedgerCheck check() {
    Set<AccountId> accounts = new LinkedHashSet<>();
    for (MemoryRow row : ledger.rows()) {
      BigInteger moved = BigInteger.valueOf(row.moved());
      add(row.from(), accounts.add(row.from()), moved, BigInteger.ZERO);
      add(row.to(), accounts.add(row.to()), BigInteger.ZERO, moved);
    }
    for (AccountId account : accounts) {
      if (account.type().owned()
          && !ledger.balance(account).equals(ledger.balanceAt(account, Instant.MAX))) {
        problems.add("a balance is not what its transfers add up to");
      }
    }
    List<TrialLine> lines = new ArrayList<>();
    trial.forEach(
        (asset, types) -> {
          lines.addAll(types.values());
          BigInteger sum =
              types.values().stream()
                  .map(TrialLine::posted)
                  .reduce(BigInteger.ZERO, BigInteger::add);
          if (sum.signum() != 0) {
            problems.add("the accounts of an asset do not add up to zero: " + asset);
          }
        });
    return new LedgerCheck(accounts.size(), ledger.rows().size(), lines, problems);
  }

  private void add(AccountId account, boolean isNew, BigInteger debit, BigInteger credit) {
    trial
        .computeIfAbsent(account.asset(), asset -> new EnumMap<>(AccountType.class))
        .merge(
            account.type(),
            new TrialLine(account.asset(), account.type(), isNew ? 1 : 0, debit, credit),
            (a, b) ->
                new TrialLine(
                    a.asset(),
                    a.type(),
                    a.accounts() + b.accounts(),
                    a.debits().add(b.debits()),
                    a.credits().add(b.credits())));
  }
}
