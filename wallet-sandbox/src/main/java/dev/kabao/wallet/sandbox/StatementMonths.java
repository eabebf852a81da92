package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.spi.issuer.CardStatement;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.value.IdSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Divides what was booked on a card's account into statements: by the months of China's calendar
 * that are over, and wherever the staff closed one before. A month is closed an hour after its end:
 * whatever was under way at midnight is booked by then.
 *
 * <p>With what an account was opened is no line: on a debit card it is the first opening balance,
 * on a credit card it is its limit, above which the account's ledger counts, and the balance begins
 * at zero.
 */
final class StatementMonths {
  private static final Duration UNTIL_CLOSED = Duration.ofHours(1);
  private static final String COLLECTION = "closings";
  private static final String LAST = "last";
  private static final String AT = "at";

  private final Docs docs;
  private final Cards cards;
  private final IdSource ids;

  StatementMonths(Docs docs, Cards cards, IdSource ids) {
    this.docs = docs;
    this.cards = cards;
    this.ids = ids;
  }

  /**
   * What a statement is made of.
   *
   * @param reference the bank's own name for it
   * @param opening the balance before, in minor units
   * @param closing the balance after
   * @param entries what was booked, in the ledger's order
   */
  record Closed(
      String reference,
      LocalDate firstDay,
      LocalDate lastDay,
      long opening,
      long closing,
      List<Entry> entries) {

    /** The day of an entry, which may have been on its way when the one before was closed. */
    LocalDate day(Entry entry) {
      LocalDate day = LocalDate.ofInstant(entry.at(), CardNumbers.ZONE);
      LocalDate notBefore = day.isBefore(firstDay) ? firstDay : day;
      return notBefore.isAfter(lastDay) ? lastDay : notBefore;
    }
  }

  /**
   * Where a statement ends.
   *
   * @param end when
   * @param last the ledger's last entry in it, where the staff closed it; 0 at a month's end
   */
  private record Border(Instant end, long last) {
    boolean isBefore(Entry entry) {
      return last == 0 ? !entry.at().isBefore(end) : entry.sequence() > last;
    }

    YearMonth month() {
      // A month's end is the first moment of the next.
      return StatementMonths.month(last == 0 ? end.minusMillis(1) : end);
    }

    LocalDate day() {
      return last == 0 ? month().atEndOfMonth() : LocalDate.ofInstant(end, CardNumbers.ZONE);
    }

    String name() {
      String ofMonth = month().toString().replace("-", "");
      return last == 0 ? ofMonth : ofMonth + "." + last;
    }
  }

  /** Closes a statement now, with all that was booked so far. */
  void close(Doc card, Instant now) {
    List<Entry> booked = docs.moved(cards.account(card));
    if (booked.isEmpty()) {
      throw new IllegalArgumentException("Nothing was booked on this card.");
    }
    Doc closing =
        Doc.create(COLLECTION, ids.next())
            .put(AT, now)
            .put(LAST, booked.get(booked.size() - 1).sequence());
    CommitOutcome outcome =
        docs.commit(
            now,
            Optional.empty(),
            List.of(closing.write(List.of(), Optional.of(card.uuid("account")))),
            List.of());
    if (!(outcome instanceof CommitOutcome.Applied)) {
      throw new IllegalStateException("A new closing was not kept: " + outcome);
    }
  }

  /** All statements of a card's account that are closed at a moment, the oldest first. */
  List<Closed> closed(Doc card, boolean credit, Instant now) {
    AccountId account = cards.account(card);
    UUID owner = card.uuid("account");
    List<Entry> booked = docs.moved(account);
    List<Closed> statements = new ArrayList<>();
    if (booked.isEmpty()) {
      return statements;
    }
    Making making = new Making(owner, month(booked.get(0).at()).atDay(1), statements);
    List<Border> borders = borders(owner, month(booked.get(0).at()), now);
    int next = 0;
    for (Entry entry : booked) {
      while (next < borders.size() && borders.get(next).isBefore(entry)) {
        making.close(borders.get(next));
        next++;
      }
      if (entry.transfer().subject().equals(owner)) {
        making.opening += credit ? 0 : entry.minorUnits();
      } else {
        making.lines.add(entry);
      }
    }
    borders.subList(next, borders.size()).forEach(making::close);
    return statements;
  }

  private List<Border> borders(UUID owner, YearMonth first, Instant now) {
    List<Border> borders = new ArrayList<>();
    YearMonth open = month(now.minus(UNTIL_CLOSED));
    for (Doc closing : docs.all(COLLECTION, owner)) {
      Border border = new Border(closing.instant(AT), closing.number(LAST));
      borders.add(border);
      // What the staff closes in the hour after a month's end closes that month before it.
      open = border.month().isAfter(open) ? border.month() : open;
    }
    for (YearMonth month = first; month.isBefore(open); month = month.plusMonths(1)) {
      Instant end = month.plusMonths(1).atDay(1).atStartOfDay(CardNumbers.ZONE).toInstant();
      borders.add(new Border(end, 0));
    }
    borders.sort(Comparator.comparing(Border::end).thenComparing(Border::last));
    return borders;
  }

  /** The statements of one account on their way. */
  private static final class Making {
    private final UUID owner;
    private final List<Closed> to;
    private final List<Entry> lines = new ArrayList<>();
    private LocalDate first;
    private long opening;

    Making(UUID owner, LocalDate first, List<Closed> to) {
      this.owner = owner;
      this.first = first;
      this.to = to;
    }

    /** Adds a statement, or several if there are more lines than one can hold. */
    void close(Border border) {
      String name = reference(owner, border.name());
      int part = 1;
      int from = 0;
      do {
        int end = Math.min(from + CardStatement.MOST_LINES, lines.size());
        List<Entry> some = List.copyOf(lines.subList(from, end));
        boolean last = end == lines.size();
        LocalDate day =
            last
                ? border.day()
                : LocalDate.ofInstant(some.get(some.size() - 1).at(), CardNumbers.ZONE);
        LocalDate until = day.isBefore(first) ? first : day;
        long closing = opening + some.stream().mapToLong(Entry::minorUnits).sum();
        to.add(
            new Closed(part == 1 ? name : name + "-" + part, first, until, opening, closing, some));
        opening = closing;
        first = until;
        from = end;
        part++;
      } while (from < lines.size());
      lines.clear();
      if (border.last() == 0) {
        first = border.month().plusMonths(1).atDay(1);
      }
    }
  }

  private static String reference(UUID owner, String name) {
    HexFormat hex = HexFormat.of().withUpperCase();
    return "WS"
        + name
        + "."
        + hex.toHexDigits(owner.getMostSignificantBits())
        + hex.toHexDigits(owner.getLeastSignificantBits());
  }

  private static YearMonth month(Instant at) {
    return YearMonth.from(at.atZone(CardNumbers.ZONE));
  }
}
