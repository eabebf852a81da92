package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.spi.issuer.CardStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Divides what was booked on a card's account into the months of China's calendar that are over. A
 * month is closed an hour after its end: whatever was under way at midnight is booked by then.
 *
 * <p>With what an account was opened is no line: on a debit card it is the first opening balance,
 * on a credit card it is its limit, above which the account's ledger counts, and the balance begins
 * at zero.
 */
final class StatementMonths {
  private static final Duration UNTIL_CLOSED = Duration.ofHours(1);

  private final Docs docs;
  private final Cards cards;

  StatementMonths(Docs docs, Cards cards) {
    this.docs = docs;
    this.cards = cards;
  }

  /**
   * What a statement is made of.
   *
   * @param reference the bank's own name for it
   * @param opening the balance before, in minor units
   * @param closing the balance after
   * @param entries what was booked, the earliest first
   */
  record Closed(
      String reference,
      LocalDate firstDay,
      LocalDate lastDay,
      long opening,
      long closing,
      List<Entry> entries) {}

  /** All statements of a card's account that are closed at a moment, the oldest first. */
  List<Closed> closed(Doc card, boolean credit, Instant now) {
    AccountId account = cards.account(card);
    UUID owner = card.uuid("account");
    List<Entry> all = new ArrayList<>(docs.moved(account));
    if (all.isEmpty()) {
      return List.of();
    }
    all.sort(Comparator.comparing(Entry::at).thenComparing(Entry::sequence));
    YearMonth month = month(all.get(0).at());
    YearMonth open = month(now.minus(UNTIL_CLOSED));
    long balance = 0;
    Map<YearMonth, List<Entry>> byMonth = new TreeMap<>();
    for (Entry entry : all) {
      if (entry.transfer().subject().equals(owner)) {
        balance += credit ? 0 : entry.minorUnits();
      } else {
        byMonth.computeIfAbsent(month(entry.at()), any -> new ArrayList<>()).add(entry);
      }
    }
    List<Closed> statements = new ArrayList<>();
    for (; month.isBefore(open); month = month.plusMonths(1)) {
      balance = add(statements, owner, month, byMonth.getOrDefault(month, List.of()), balance);
    }
    return statements;
  }

  /** Adds a month's statement, or several if it has more lines than one can hold. */
  private static long add(
      List<Closed> to, UUID owner, YearMonth month, List<Entry> entries, long before) {
    long opening = before;
    LocalDate first = month.atDay(1);
    int part = 1;
    int from = 0;
    do {
      int end = Math.min(from + CardStatement.MOST_LINES, entries.size());
      List<Entry> lines = entries.subList(from, end);
      boolean last = end == entries.size();
      LocalDate day = last ? month.atEndOfMonth() : day(lines.get(lines.size() - 1));
      long closing = opening + lines.stream().mapToLong(Entry::minorUnits).sum();
      to.add(new Closed(reference(owner, month, part), first, day, opening, closing, lines));
      opening = closing;
      first = day;
      from = end;
      part++;
    } while (from < entries.size());
    return opening;
  }

  private static String reference(UUID owner, YearMonth month, int part) {
    HexFormat hex = HexFormat.of().withUpperCase();
    String name =
        "WS"
            + month.toString().replace("-", "")
            + hex.toHexDigits(owner.getMostSignificantBits())
            + hex.toHexDigits(owner.getLeastSignificantBits());
    return part == 1 ? name : name + "-" + part;
  }

  /** The day on which something was booked. */
  static LocalDate day(Entry entry) {
    return LocalDate.ofInstant(entry.at(), CardNumbers.ZONE);
  }

  private static YearMonth month(Instant at) {
    return YearMonth.from(at.atZone(CardNumbers.ZONE));
  }
}
