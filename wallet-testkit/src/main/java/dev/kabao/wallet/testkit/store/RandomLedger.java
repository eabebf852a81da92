package dev.kabao.wallet.testkit.store;

import static dev.kabao.wallet.testkit.store.Samples.id;

import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Movements of money between so few accounts, in so little time, that balances run out, ceilings
 * are met, holds expire, and flags are in the way, each now and then.
 */
final class RandomLedger {
  static final List<AccountId> WALLETS =
      List.of(
          AccountId.wallet(new WalletId(id(1)), "CNY"),
          AccountId.wallet(new WalletId(id(2)), "CNY"));
  static final AccountId COUNTER = AccountId.counter("rule.period", "CNY");
  static final AccountId ALLOWANCE = AccountId.allowance("CNY");
  static final List<AccountId> OUTSIDE =
      List.of(
          AccountId.issuer("bank", "CNY"),
          AccountId.payee("shop", "CNY"),
          AccountId.transit("CNY"));
  static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

  private final Random random;
  private final List<TransferId> holds = new ArrayList<>();
  private final List<Commit> claimed = new ArrayList<>();
  private Instant now = START;
  private int lastId;

  RandomLedger(long seed) {
    this.random = new Random(seed);
  }

  List<Commit> batch() {
    List<Commit> commits = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      commits.add(
          !claimed.isEmpty() && random.nextInt(8) == 0
              ? claimed.get(random.nextInt(claimed.size()))
              : commit());
    }
    return commits;
  }

  /** Lets it know what became of a batch, so that it mostly captures holds that there are. */
  void learn(List<Commit> batch, List<CommitOutcome> outcomes) {
    for (int i = 0; i < batch.size(); i++) {
      if (outcomes.get(i) instanceof CommitOutcome.Applied) {
        for (Transfer transfer : batch.get(i).transfers()) {
          if (transfer instanceof Transfer.Hold hold) {
            holds.add(hold.id());
          }
        }
      }
    }
  }

  /** Some moment of those that commits have. */
  Instant moment() {
    return START.plusMillis(random.nextInt(10 + (int) (now.toEpochMilli() - START.toEpochMilli())));
  }

  /** The id of some transfer that was asked for. */
  TransferId transfer() {
    return new TransferId(id(random.nextInt(lastId + 1)), 0);
  }

  private Commit commit() {
    // Clocks of several machines: mostly forward, now and then back.
    now = now.plusMillis(random.nextInt(5) == 0 ? -random.nextInt(4) : random.nextInt(6));
    now = now.isBefore(START) ? START : now;
    CommitBuilder commit = CommitBuilder.commitAt(now);
    int kind = random.nextInt(20);
    if (kind < 2) {
      addFlags(commit);
    }
    for (int i = kind == 0 ? 0 : 1 + random.nextInt(4) / 2; i > 0; i--) {
      addTransfer(commit);
    }
    if (random.nextInt(3) > 0) {
      return commit.build();
    }
    Commit built = commit.claim(Samples.claim(1_000L + lastId, "content " + lastId)).build();
    claimed.add(built);
    return built;
  }

  private void addFlags(CommitBuilder commit) {
    List<AccountFlag> flags = new ArrayList<>();
    for (AccountFlag flag : AccountFlag.values()) {
      if (random.nextInt(5) == 0) {
        flags.add(flag);
      }
    }
    String owner = random.nextInt(5) == 0 ? COUNTER.owner() : one(WALLETS).owner();
    commit.flags(owner, flags.toArray(AccountFlag[]::new));
  }

  private void addTransfer(CommitBuilder commit) {
    TransferId id = random.nextInt(20) == 0 ? transfer() : new TransferId(id(++lastId), 0);
    // In steps of five, so that a hold's parts often add up to all of it.
    long amount = 5L * (1 + random.nextInt(12));
    int kind = random.nextInt(15);
    if (kind < 5) {
      addPost(commit, id, amount);
    } else if (kind == 5) {
      long ceiling = random.nextInt(120);
      commit.postUpTo(ceiling, id, ALLOWANCE, COUNTER, amount);
    } else if (kind == 6) {
      commit.giveBack(id, COUNTER, ALLOWANCE, amount);
    } else if (kind < 9 || holds.isEmpty()) {
      Optional<Instant> expiry =
          random.nextBoolean() ? Optional.of(now.plusMillis(random.nextInt(30))) : Optional.empty();
      AccountId from = one(random.nextInt(3) == 0 ? OUTSIDE : WALLETS);
      commit.transfer(new Transfer.Hold(id, from, other(from), amount, expiry));
    } else {
      // Mostly one of the latest, which are mostly open.
      int back = random.nextInt(1 + random.nextInt(Math.min(holds.size(), 6)));
      TransferId hold = random.nextInt(15) == 0 ? transfer() : holds.get(holds.size() - 1 - back);
      if (kind < 12) {
        commit.capturePart(id, hold, 5L * (1 + random.nextInt(4)));
      } else if (kind < 14) {
        commit.capture(id, hold, 5L * (1 + random.nextInt(5)));
      } else {
        commit.voidHold(id, hold);
      }
    }
  }

  private void addPost(CommitBuilder commit, TransferId id, long amount) {
    AccountId from = one(random.nextInt(3) == 0 ? WALLETS : OUTSIDE);
    AccountId to = other(from);
    long ceiling =
        to.type().owned() && random.nextInt(3) == 0 ? random.nextInt(200) : Transfer.NO_CEILING;
    commit.transfer(new Transfer.Post(id, from, to, amount, ceiling, random.nextInt(3) == 0));
  }

  private AccountId other(AccountId account) {
    AccountId other = one(random.nextInt(3) == 0 ? OUTSIDE : WALLETS);
    return other.equals(account)
        ? (account.equals(OUTSIDE.get(0)) ? WALLETS : OUTSIDE).get(0)
        : other;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
