package dev.kabao.wallet.internal.statement;

import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Where the entries of an account lie that moved something in a span. The ledger gives entries out
 * from the newest to the oldest; a statement wants them the other way round, in memory that does
 * not grow with them. So the account is walked once, and only where each page began is remembered.
 *
 * <p>Which entries belong to the span is told by their commit's time, which is not quite in the
 * order of the entries: commits that wait for each other may have taken the clock's time the other
 * way round. So the walk goes on for a day beyond the span, and to the end if that does not tie.
 * Immutable.
 *
 * @param begin the first moment of the span
 * @param end the first moment after it
 * @param opening what the account held just before {@code begin}
 * @param closing what it held just before {@code end}
 * @param newest the newest entry that there was
 * @param pages where the pages begin that hold entries of the span, the newest first
 */
@SuppressWarnings("ArrayRecordComponent") // Confined to this package, compared nowhere.
record Walk(
    Store store,
    AccountId account,
    Instant begin,
    Instant end,
    Balance opening,
    Balance closing,
    long newest,
    long[] pages) {
  private static final int PAGE = 500;
  private static final int TRIES = 40;
  private static final Duration DISORDER = Duration.ofDays(1);

  /**
   * Walks an account.
   *
   * @throws WalletException {@code STATEMENT_NOT_TIED} if the entries do not make the difference of
   *     the balances; {@code CONTENTION} if entries of the span kept coming
   */
  static Walk read(Store store, AccountId account, Instant begin, Instant end) {
    for (int i = 0; i < TRIES; i++) {
      long newest = newest(store, account);
      Balance opening = store.balanceAt(account, begin.minusMillis(1));
      Balance closing = store.balanceAt(account, end.minusMillis(1));
      if (!hasGrown(store, account, newest, end)) {
        return tied(new Walk(store, account, begin, end, opening, closing, newest, new long[0]));
      }
    }
    throw Platform.contention("account");
  }

  /** A page of the entries that moved something in the span, the earliest first. */
  List<Entry> page(long from) {
    List<Entry> page = new ArrayList<>(store.entries(account, from, PAGE));
    page.removeIf(entry -> !counts(entry));
    Collections.reverse(page);
    return page;
  }

  /** Whether an entry moved something in the span. A hold and its void move nothing. */
  private boolean counts(Entry entry) {
    return entry.kind() != Entry.Kind.HOLD
        && entry.kind() != Entry.Kind.VOID
        && !entry.at().isBefore(begin)
        && entry.at().isBefore(end);
  }

  private static Walk tied(Walk start) {
    long wanted = Math.subtractExact(start.closing.posted(), start.opening.posted());
    Instant enough = start.begin.minus(DISORDER);
    Walked first = walk(start, enough);
    Walked last = first.sum == wanted ? first : walk(start, Instant.MIN);
    if (last.sum != wanted) {
      throw notTied(start.account.asset(), Math.subtractExact(wanted, last.sum));
    }
    return new Walk(
        start.store,
        start.account,
        start.begin,
        start.end,
        start.opening,
        start.closing,
        start.newest,
        last.pages);
  }

  private record Walked(long sum, long[] pages) {}

  private static Walked walk(Walk start, Instant until) {
    long sum = 0;
    long[] pages = new long[16];
    int used = 0;
    long before = start.newest + 1;
    while (true) {
      List<Entry> page = start.store.entries(start.account, before, PAGE);
      List<Entry> moved = page.stream().filter(start::counts).toList();
      for (Entry entry : moved) {
        sum = Math.addExact(sum, entry.minorUnits());
      }
      if (!moved.isEmpty()) {
        pages = used == pages.length ? Arrays.copyOf(pages, used * 2) : pages;
        pages[used++] = before;
      }
      if (page.size() < PAGE || page.get(PAGE - 1).at().isBefore(until)) {
        return new Walked(sum, Arrays.copyOf(pages, used));
      }
      before = page.get(PAGE - 1).sequence();
    }
  }

  /** Whether entries came meanwhile that have to do with a balance at {@code end}. */
  private static boolean hasGrown(Store store, AccountId account, long newest, Instant end) {
    long before = Long.MAX_VALUE;
    while (true) {
      List<Entry> page = store.entries(account, before, PAGE);
      for (Entry entry : page) {
        if (entry.sequence() <= newest) {
          return false;
        }
        if (entry.at().isBefore(end)) {
          return true;
        }
      }
      if (page.size() < PAGE) {
        return false;
      }
      before = page.get(PAGE - 1).sequence();
    }
  }

  private static long newest(Store store, AccountId account) {
    List<Entry> newest = store.entries(account, Long.MAX_VALUE, 1);
    return newest.isEmpty() ? 0 : newest.get(0).sequence();
  }

  static WalletException notTied(String asset, long difference) {
    return new WalletException(
        ErrorCode.STATEMENT_NOT_TIED,
        Map.of("asset", asset, "difference", Long.toString(difference)));
  }
}
