package dev.kabao.wallet.internal.insight;

import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.AccountType;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The tallies of wallets: what they are called, what moves them, and what they say.
 *
 * <p>A tally's owner is {@code wallet.kind.month.key}, so that one range of them is a kind's months
 * in order. What is spent goes from the tally of who got it, which so falls below zero, to that of
 * its category; what is earned likewise. One transfer keeps both sums, and the sum over both kinds
 * is zero, as in any ledger.
 */
public final class Tallies {
  private static final int PAGE = 1000;
  private static final char AFTER_DOT = '.' + 1;

  /** Months are four digits and two; what lies beyond is counted in the last. */
  private static final YearMonth LAST = YearMonth.of(9999, 12);

  private final Platform platform;

  /** The tallies of one platform. */
  public Tallies(Platform platform) {
    this.platform = platform;
  }

  /** What tallies sum up. Letters are kept at rest and never change. */
  enum Kind {
    SPENT_ON('c', 1),
    SPENT_AT('p', -1),
    SPENT_AT_NAMED('n', -1),
    EARNED_AS('i', 1),
    EARNED_FROM('q', -1),
    EARNED_FROM_NAMED('m', -1);

    private final char letter;
    private final int sign;

    Kind(char letter, int sign) {
      this.letter = letter;
      this.sign = sign;
    }
  }

  /**
   * What one tally says.
   *
   * @param key the code of a category, or who the other side is
   * @param amount in minor units, above zero for what was spent or earned
   */
  public record Sum(YearMonth month, String key, long amount) {}

  /** The transfer that counts something; its amount must not be zero. */
  public Transfer transfer(TransferId id, Counted counted) {
    YearMonth month = month(Instant.ofEpochMilli(counted.at()));
    boolean spent = counted.direction() == Counted.Direction.SPENT;
    boolean named = counted.other().named();
    Kind ofOther =
        spent
            ? (named ? Kind.SPENT_AT_NAMED : Kind.SPENT_AT)
            : (named ? Kind.EARNED_FROM_NAMED : Kind.EARNED_FROM);
    AccountId other = account(counted, ofOther, month, counted.other().key());
    Kind ofCategory = spent ? Kind.SPENT_ON : Kind.EARNED_AS;
    AccountId category = account(counted, ofCategory, month, counted.category());
    return counted.amount() > 0
        ? new Transfer.Post(id, other, category, counted.amount())
        : new Transfer.Post(id, category, other, -counted.amount());
  }

  /**
   * What a transfer has counted as spent by a wallet: above zero what went to a category, whose
   * code is the key then; below zero what came back from who had got it, who is the key then. Empty
   * for a transfer that counted no spending of this wallet.
   */
  public Optional<Sum> counted(UUID wallet, Entry entry) {
    AccountId other = entry.counterpart();
    for (Kind kind : List.of(Kind.SPENT_ON, Kind.SPENT_AT)) {
      String prefix = prefix(wallet, kind);
      if (other.type() == AccountType.TALLY && other.owner().startsWith(prefix)) {
        // The entry is that of the account that lost it.
        return Optional.of(
            sum(other.owner().substring(prefix.length()), kind.sign * -entry.minorUnits()));
      }
    }
    return Optional.empty();
  }

  /** The transfer that takes what counts to another category; its amount must not be zero. */
  public Transfer moved(TransferId id, Counted counted, YearMonth month, String to) {
    Kind kind = counted.direction() == Counted.Direction.SPENT ? Kind.SPENT_ON : Kind.EARNED_AS;
    AccountId before = account(counted, kind, month, counted.category());
    AccountId after = account(counted, kind, month, to);
    return counted.amount() > 0
        ? new Transfer.Post(id, before, after, counted.amount())
        : new Transfer.Post(id, after, before, -counted.amount());
  }

  /** What a kind of tallies says of some months, both inclusive, in the order of months. */
  List<Sum> read(UUID wallet, Kind kind, String currency, YearMonth from, YearMonth to) {
    String asset = AccountId.tallied(currency);
    String prefix = prefix(wallet, kind);
    String next = prefix + text(from);
    String end = prefix + text(to) + AFTER_DOT;
    List<Sum> sums = new ArrayList<>();
    List<Balance> page;
    do {
      page = platform.store().tallies(asset, next, end, PAGE);
      for (Balance balance : page) {
        String owner = balance.account().owner();
        if (balance.posted() != 0) {
          sums.add(sum(owner.substring(prefix.length()), kind.sign * balance.posted()));
        }
        // The next one in the order of characters.
        next = owner + '\0';
      }
    } while (page.size() == PAGE);
    return sums;
  }

  /** What was spent in one category in one month. */
  long spentOn(UUID wallet, String category, String currency, YearMonth month) {
    return platform
        .store()
        .balance(AccountId.tally(owner(wallet, Kind.SPENT_ON, month, category), currency))
        .posted();
  }

  /** The month that is running. */
  YearMonth running() {
    return month(platform.clock().instant());
  }

  /** The month of a moment. */
  public YearMonth month(Instant moment) {
    YearMonth month = YearMonth.from(moment.atZone(platform.zone()));
    return month.isAfter(LAST) ? LAST : month;
  }

  private static Sum sum(String monthAndKey, long amount) {
    int year = Integer.parseInt(monthAndKey.substring(0, 4));
    int month = Integer.parseInt(monthAndKey.substring(4, 6));
    return new Sum(YearMonth.of(year, month), monthAndKey.substring(7), amount);
  }

  private static AccountId account(Counted counted, Kind kind, YearMonth month, String key) {
    return AccountId.tally(owner(counted.wallet(), kind, month, key), counted.currency());
  }

  private static String owner(UUID wallet, Kind kind, YearMonth month, String key) {
    return prefix(wallet, kind) + text(month) + '.' + key;
  }

  private static String prefix(UUID wallet, Kind kind) {
    return new WalletId(wallet) + "." + kind.letter + '.';
  }

  private static String text(YearMonth month) {
    return String.format(java.util.Locale.ROOT, "%04d%02d", month.getYear(), month.getMonthValue());
  }
}
