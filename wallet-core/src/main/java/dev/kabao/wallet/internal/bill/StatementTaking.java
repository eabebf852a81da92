package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.importing.ImportedEntry;
import dev.kabao.wallet.internal.card.StatementCursors;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.CardStatementsBody;
import dev.kabao.wallet.internal.doc.RefundBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.payment.BookedOrder;
import dev.kabao.wallet.internal.payment.OrderBook;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SealedTexts;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.spi.issuer.CardStatement;
import dev.kabao.wallet.spi.issuer.CardStatementLine;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.value.WalletId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes one statement in, by one commit. Its lines become entries as those of an imported file do,
 * under the same ids: the issuer's code is the source, and the line's name the reference, so a line
 * that the person has imported from that source before is no second entry.
 *
 * <p><b>What counts is counted once.</b> A line behind which is an order of this very wallet is
 * passed over, since the payment is in the list and counts by itself, or moved money between the
 * balance and the person's own card. So is a repayment of a credit card, on the statement of either
 * end: what was bought by that card stands on its own statement, line by line.
 */
final class StatementTaking {
  private static final int TRIES = 20;
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  private final Platform platform;
  private final BillBook book;
  private final OrderBook orders;
  private final CardBills owed;

  StatementTaking(Platform platform) {
    this.platform = platform;
    this.book = new BillBook(platform);
    this.orders = new OrderBook(platform);
    this.owed = new CardBills(platform);
  }

  /**
   * What was taken.
   *
   * @param cursor how far the card's statements are taken in now
   * @param entries how many entries it brought
   */
  record Taken(Stored<CardStatementsBody> cursor, int entries) {}

  /**
   * Takes a statement in.
   *
   * @param before the cursor on which it stands
   * @param next from where to ask on behind it
   * @param newest whether there is no other behind it: then it says what is owed
   * @return empty if somebody else has moved the cursor since
   */
  Optional<Taken> take(
      Stored<CardBody> card,
      Stored<CardStatementsBody> before,
      CardStatement statement,
      String next,
      boolean newest) {
    UUID wallet = card.body().wallet();
    for (int i = 0; i < TRIES; i++) {
      long now = book.now();
      List<DocumentWrite> documents = new ArrayList<>();
      List<Transfer> tallies = new ArrayList<>();
      List<Event> events = new ArrayList<>();
      CardStatementsBody after;
      int entries;
      try (SealedTexts key = SealedTexts.of(platform, wallet)) {
        entries = lines(card, statement, key, now, documents, tallies);
        UUID bill =
            owed.follow(card, before.body().bill(), statement, newest, key, documents, events);
        after = before.body().taken(next, statement.reference(), bill);
      }
      if (entries > 0) {
        events.add(new Event("bill.statement", new WalletId(wallet), card.id()));
      }
      documents.add(before.replace(after, StatementCursors.index(after)));
      CommitOutcome outcome = book.commit(Optional.empty(), now, documents, tallies, events);
      if (outcome instanceof CommitOutcome.Applied) {
        if (!tallies.isEmpty()) {
          new BillTally(platform).told(wallet);
        }
        return Optional.of(new Taken(before.replaced(after), entries));
      }
      if (!(outcome instanceof CommitOutcome.StaleDocument)) {
        throw new IllegalStateException("A statement's commit cannot end as " + outcome + ".");
      }
      if (platform.get(CardStatementsBody.class, before.id()).version() != before.version()) {
        return Optional.empty();
      }
    }
    throw Platform.contention("card statements");
  }

  /** The entries that a statement brings; how many. */
  private int lines(
      Stored<CardBody> card,
      CardStatement statement,
      SealedTexts key,
      long now,
      List<DocumentWrite> documents,
      List<Transfer> tallies) {
    UUID wallet = card.body().wallet();
    ImportedBills bills =
        ImportedBills.ofCard(platform, wallet, card.body().issuer(), key, card.id());
    Map<UUID, Integer> same = new HashMap<>();
    Set<UUID> seen = new HashSet<>();
    int entries = 0;
    int number = 0;
    for (CardStatementLine line : statement.lines()) {
      number++;
      if (line.kind() == CardStatementLine.Kind.REPAYMENT || isOf(wallet, line)) {
        continue;
      }
      ImportedEntry entry = entry(line, number);
      UUID id = bills.id(entry, same);
      if (seen.add(id) && platform.store().find(BillDocs.COLLECTION, id).isEmpty()) {
        documents.add(BillDocs.creation(id, bills.body(entry, id, now, documents, tallies)));
        entries++;
      }
    }
    return entries;
  }

  /** Whether a line is of an order of this wallet; another wallet's is somebody else's payment. */
  private boolean isOf(UUID wallet, CardStatementLine line) {
    return line.order()
        .flatMap(order -> orders.find(OrderBook.idOf(order)))
        .filter(order -> wallet.equals(walletOf(order)))
        .isPresent();
  }

  private static UUID walletOf(BookedOrder order) {
    Stored<RefundBody> refund = order.refund();
    return refund != null
        ? refund.body().wallet()
        : Objects.requireNonNull(order.payment()).body().wallet();
  }

  private ImportedEntry entry(CardStatementLine line, int number) {
    return new ImportedEntry(
        number,
        line.day().atStartOfDay(platform.zone()).toInstant(),
        true,
        line.signed(),
        line.kind() == CardStatementLine.Kind.REFUND,
        line.counterparty().flatMap(StatementTaking::shown),
        line.text().flatMap(StatementTaking::shown),
        Optional.empty(),
        Optional.of(line.reference()));
  }

  /** A text without what cannot be seen; empty if nothing is left. */
  private static Optional<String> shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().filter(point -> !isHidden(point)).forEach(shown::appendCodePoint);
    return Optional.of(shown.toString().strip()).filter(left -> !left.isBlank());
  }

  /**
   * Halves of characters, at which a bank cut a text, and what turns the order of others or has no
   * shape; but for joiners, without which some scripts cannot be written.
   */
  private static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      case Character.SURROGATE -> true;
      case Character.FORMAT -> point != NON_JOINER && point != JOINER;
      default -> false;
    };
  }
}
