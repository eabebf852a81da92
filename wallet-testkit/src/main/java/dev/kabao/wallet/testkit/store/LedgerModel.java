package dev.kabao.wallet.testkit.store;

import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.AccountType;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.Entry.Kind;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.ledger.TrialLine;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.FlagWrite;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger of any store should do, said as plainly as can be: it keeps nothing but the list
 * of what happened, and answers every question by going through all of it. Knows no documents and
 * no amounts near the end of 64 bits. Shares no code with {@link InMemoryStore}.
 */
final class LedgerModel {
  /**
   * What happened.
   *
   * @param amount what moved; of a hold and a void, what was or is no longer set aside
   * @param of the hold that is captured or voided
   */
  record Fact(
      TransferId id,
      Kind kind,
      AccountId from,
      AccountId to,
      long amount,
      @Nullable TransferId of,
      Instant at,
      Optional<Instant> expiry) {}

  private static final Optional<Instant> NEVER = Optional.empty();

  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, Set<AccountFlag>> flags = new HashMap<>();
  private final Map<String, CommitOutcome> claims = new HashMap<>();

  /** How many facts there were before the commit that is being applied. */
  private int before;

  List<String> commit(List<Commit> commits) {
    return commits.stream().map(commit -> Observation.line(commit(commit))).toList();
  }

  private CommitOutcome commit(Commit commit) {
    String claim = commit.claim().map(c -> new BigInteger(1, c.key()).toString()).orElse("");
    CommitOutcome earlier = claims.get(claim);
    if (earlier != null) {
      return earlier;
    }
    before = facts.size();
    Optional<CommitOutcome> refusal = Optional.empty();
    for (Transfer transfer : commit.transfers()) {
      refusal = refusal.or(() -> apply(transfer, commit.at()));
    }
    for (FlagWrite change : commit.flags()) {
      if (change.flags().contains(AccountFlag.CLOSED)) {
        refusal = refusal.or(() -> notEmpty(change.owner()));
      }
    }
    if (refusal.isPresent()) {
      facts.subList(before, facts.size()).clear();
      return refusal.get();
    }
    commit.flags().forEach(change -> flags.put(change.owner(), change.flags()));
    commit
        .claim()
        .ifPresent(
            c -> claims.put(claim, new CommitOutcome.Replayed(c.contentHash(), c.subject())));
    return new CommitOutcome.Applied();
  }

  Set<AccountFlag> flags(String owner) {
    return flags.getOrDefault(owner, Set.of());
  }

  Balance balance(AccountId account) {
    return balanceAt(account, Instant.MAX, facts);
  }

  Balance balanceAt(AccountId account, Instant moment) {
    return balanceAt(account, moment, facts);
  }

  Optional<Fact> fact(TransferId id) {
    return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
  }

  int size() {
    return facts.size();
  }

  List<TrialLine> trialBalance() {
    List<TrialLine> lines = new ArrayList<>();
    for (String asset : new TreeSet<>(touched().map(AccountId::asset).toList())) {
      for (AccountType type : AccountType.values()) {
        List<AccountId> accounts =
            touched()
                .filter(account -> account.asset().equals(asset) && account.type() == type)
                .toList();
        if (!accounts.isEmpty()) {
          lines.add(
              new TrialLine(
                  asset,
                  type,
                  accounts.size(),
                  moved(fact -> accounts.contains(fact.from())),
                  moved(fact -> accounts.contains(fact.to()))));
        }
      }
    }
    return lines;
  }

  private BigInteger moved(Predicate<Fact> which) {
    return BigInteger.valueOf(
        facts.stream().filter(LedgerModel::moves).filter(which).mapToLong(Fact::amount).sum());
  }

  private Optional<CommitOutcome> apply(Transfer transfer, Instant at) {
    if (fact(transfer.id()).isPresent()) {
      return Optional.of(new CommitOutcome.TransferExists(transfer.id()));
    }
    if (transfer instanceof Transfer.Post post) {
      return start(
          new Fact(
              post.id(), Kind.POST, post.from(), post.to(), post.minorUnits(), null, at, NEVER),
          post.returning(),
          post.ceiling());
    }
    if (transfer instanceof Transfer.Hold hold) {
      Optional<Instant> expiry = hold.expiresAt();
      return start(
          new Fact(
              hold.id(), Kind.HOLD, hold.from(), hold.to(), hold.minorUnits(), null, at, expiry),
          false,
          Transfer.NO_CEILING);
    }
    if (transfer instanceof Transfer.Capture capture) {
      long left = left(capture.hold());
      Optional<Fact> hold = fact(capture.hold()).filter(fact -> left > 0);
      if (hold.flatMap(Fact::expiry).filter(expiry -> expiry.compareTo(at) <= 0).isPresent()) {
        return Optional.of(new CommitOutcome.HoldExpired(capture.hold()));
      }
      boolean last = capture.last() || capture.minorUnits() == left;
      return capture.minorUnits() > left
          ? Optional.of(new CommitOutcome.HoldNotOpen(capture.hold()))
          : end(
              capture.id(),
              last ? Kind.CAPTURE : Kind.PART_CAPTURE,
              hold.orElseThrow(),
              capture.minorUnits(),
              at);
    }
    TransferId hold = ((Transfer.VoidHold) transfer).hold();
    long left = left(hold);
    return left == 0
        ? Optional.of(new CommitOutcome.HoldNotOpen(hold))
        : end(transfer.id(), Kind.VOID, fact(hold).orElseThrow(), left, at);
  }

  private Optional<CommitOutcome> start(Fact fact, boolean returning, long ceiling) {
    AccountId from = fact.from();
    AccountId to = fact.to();
    for (AccountFlag flag : List.of(AccountFlag.CLOSED, AccountFlag.FROZEN_OUT)) {
      if (from.type().owned() && flags(from.owner()).contains(flag)) {
        return Optional.of(new CommitOutcome.AccountBlocked(from, flag));
      }
    }
    for (AccountFlag flag : List.of(AccountFlag.CLOSED, AccountFlag.FROZEN_IN)) {
      boolean excused = returning && flag == AccountFlag.FROZEN_IN;
      if (to.type().owned() && flags(to.owner()).contains(flag) && !excused) {
        return Optional.of(new CommitOutcome.AccountBlocked(to, flag));
      }
    }
    if (from.type().floored() && balance(from).available() < fact.amount()) {
      return Optional.of(new CommitOutcome.InsufficientFunds(from, earlier(from).available()));
    }
    if (ceiling != Transfer.NO_CEILING && balance(to).posted() + fact.amount() > ceiling) {
      return Optional.of(new CommitOutcome.CeilingPassed(to, ceiling, earlier(to).posted()));
    }
    facts.add(fact);
    return Optional.empty();
  }

  private Optional<CommitOutcome> end(
      TransferId id, Kind kind, Fact hold, long amount, Instant at) {
    facts.add(new Fact(id, kind, hold.from(), hold.to(), amount, hold.id(), at, NEVER));
    return Optional.empty();
  }

  private Optional<CommitOutcome> notEmpty(String owner) {
    return touched()
        .filter(account -> account.type().owned() && account.owner().equals(owner))
        .filter(account -> !balance(account).equals(new Balance(account, 0, 0, 0)))
        .min(
            Comparator.comparing(AccountId::asset)
                .thenComparing(account -> account.type().letter()))
        .map(CommitOutcome.AccountNotEmpty::new);
  }

  /** What a hold still sets aside; 0 for one that is over or that never was. */
  private long left(TransferId id) {
    Optional<Fact> hold = fact(id).filter(fact -> fact.kind() == Kind.HOLD);
    List<Fact> later = facts.stream().filter(fact -> id.equals(fact.of())).toList();
    return hold.isEmpty() || later.stream().anyMatch(LedgerModel::ends)
        ? 0
        : hold.get().amount() - later.stream().mapToLong(Fact::amount).sum();
  }

  private Balance earlier(AccountId account) {
    return balanceAt(account, Instant.MAX, facts.subList(0, before));
  }

  private static Balance balanceAt(AccountId account, Instant moment, List<Fact> all) {
    long posted = 0;
    long out = 0;
    long in = 0;
    for (Fact fact : all) {
      if (!fact.at().isAfter(moment)) {
        long pending = pending(fact, all);
        if (fact.from().equals(account)) {
          posted -= moves(fact) ? fact.amount() : 0;
          out += pending;
        } else if (fact.to().equals(account)) {
          posted += moves(fact) ? fact.amount() : 0;
          in += pending;
        }
      }
    }
    return new Balance(account, posted, out, in);
  }

  /** How much more a fact sets aside; below zero if less. */
  private static long pending(Fact fact, List<Fact> all) {
    return switch (fact.kind()) {
      case POST -> 0;
      case HOLD -> fact.amount();
      case PART_CAPTURE, VOID -> -fact.amount();
      case CAPTURE ->
          all.stream()
                  .filter(part -> part.kind() == Kind.PART_CAPTURE)
                  .filter(part -> Objects.equals(part.of(), fact.of()))
                  .mapToLong(Fact::amount)
                  .sum()
              - all.stream()
                  .filter(hold -> hold.id().equals(fact.of()))
                  .mapToLong(Fact::amount)
                  .sum();
    };
  }

  private Stream<AccountId> touched() {
    return facts.stream().flatMap(fact -> Stream.of(fact.from(), fact.to())).distinct();
  }

  private static boolean moves(Fact fact) {
    return fact.kind() != Kind.HOLD && fact.kind() != Kind.VOID;
  }

  private static boolean ends(Fact fact) {
    return fact.kind() == Kind.CAPTURE || fact.kind() == Kind.VOID;
  }
}
