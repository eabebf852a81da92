package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillService;
import dev.kabao.wallet.bill.importing.ImportReading;
import dev.kabao.wallet.bill.importing.ImportRecord;
import dev.kabao.wallet.bill.importing.ImportReport;
import dev.kabao.wallet.bill.importing.ImportSource;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SealedTexts;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.value.WalletId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Takes in what files say, each movement once: its bill's id is made of what the file calls it, so
 * that whoever takes it again, here or elsewhere, finds it there.
 */
final class Imports {
  /** How many lines are kept by one commit at most. */
  private static final int CHUNK = 1_000;

  private static final int TRIES = 20;

  private final Platform platform;
  private final BillBook book;
  private final Acting acting;
  private final UUID wallet;

  Imports(Platform platform, Acting acting) {
    this.platform = platform;
    this.book = new BillBook(platform);
    this.acting = acting;
    this.wallet = acting.wallet().value();
  }

  /** Takes a file in, or tells what would become of it. */
  ImportReport take(ImportSource source, BillService.Import how) {
    boolean keeps =
        switch (how) {
          case TRIAL -> false;
          case ALL_OR_NOTHING -> !hasBadLines(source);
          case GOOD_LINES -> {
            // Read to the end first: what cannot be read at all changes nothing.
            hasBadLines(source);
            yield true;
          }
        };
    try (SealedTexts key = SealedTexts.of(platform, wallet)) {
      return new Taking(source, keeps, new ImportedBills(platform, wallet, source.name(), key))
          .run();
    }
  }

  private static boolean hasBadLines(ImportSource source) {
    boolean bad = false;
    try (ImportReading reading = source.open()) {
      Optional<ImportRecord> record = reading.next();
      while (record.isPresent()) {
        bad |= record.get() instanceof ImportRecord.Passed passed && passed.reason().bad();
        record = reading.next();
      }
    }
    return bad;
  }

  /** A line of the file that is an entry, with the id that its bill has. */
  private record Line(ImportedEntry entry, UUID id, int place) {}

  /** One file on its way. */
  private final class Taking {
    private final ImportSource source;
    private final boolean keeps;
    private final ImportedBills bills;
    private final List<ImportReport.Line> report = new ArrayList<>();
    private final Map<UUID, Money> seen = new HashMap<>();
    private final Map<UUID, Integer> same = new HashMap<>();
    private final List<Line> chunk = new ArrayList<>();
    private boolean counted;
    private boolean doubles;

    Taking(ImportSource source, boolean keeps, ImportedBills bills) {
      this.source = source;
      this.keeps = keeps;
      this.bills = bills;
    }

    ImportReport run() {
      try (ImportReading reading = source.open()) {
        Optional<ImportRecord> record = reading.next();
        while (record.isPresent()) {
          if (record.get() instanceof ImportedEntry entry) {
            entry(entry);
          } else {
            report.add(ImportReport.Line.passed((ImportRecord.Passed) record.get()));
          }
          record = reading.next();
        }
      }
      keep();
      if (counted) {
        new BillTally(platform).told(wallet);
      }
      return new ImportReport(source.name(), source.format(), keeps, report);
    }

    private void entry(ImportedEntry entry) {
      UUID id = bills.id(entry, same);
      Money before = seen.putIfAbsent(id, entry.amount());
      if (before != null) {
        report.add(known(entry, before.equals(entry.amount())));
        return;
      }
      chunk.add(new Line(entry, id, report.size()));
      report.add(ImportReport.Line.taken(entry));
      if (chunk.size() == CHUNK) {
        keep();
      }
    }

    /** Keeps what is at hand, less what was there before. */
    private void keep() {
      // Where nothing was there so far, it is quicker to find out from the commit itself.
      boolean look = !keeps || doubles;
      for (int i = 0; i < TRIES && !chunk.isEmpty(); i++) {
        if (look) {
          doubles |= chunk.removeIf(this::wasThere);
        }
        if (!keeps || chunk.isEmpty() || commit()) {
          chunk.clear();
        }
        look = true;
      }
      if (!chunk.isEmpty()) {
        throw Platform.contention("bills");
      }
    }

    private boolean wasThere(Line line) {
      Optional<Stored<BillBody>> there = platform.find(BillBody.class, line.id());
      there.ifPresent(
          bill -> report.set(line.place(), known(line.entry(), says(bill.body(), line.entry()))));
      return there.isPresent();
    }

    private static boolean says(BillBody bill, ImportedEntry entry) {
      return bill.currency().equals(entry.amount().getCurrencyUnit().getCode())
          && bill.amount() == entry.amount().abs().getAmountMinorLong();
    }

    /** An entry that is there already: the same, or one that contradicts it. */
    private static ImportReport.Line known(ImportedEntry entry, boolean same) {
      return same ? ImportReport.Line.twice(entry) : ImportReport.Line.conflicting(entry);
    }

    private boolean commit() {
      // A file takes its time: nothing is kept for a session that ended since, or a person who is
      // being forgotten.
      acting.require();
      long now = book.now();
      List<DocumentWrite> documents = new ArrayList<>(chunk.size());
      List<Transfer> tallies = new ArrayList<>();
      for (Line line : chunk) {
        BillBody body = bills.body(line.entry(), line.id(), now, documents, tallies);
        documents.add(BillDocs.creation(line.id(), body));
      }
      Event fact = new Event("bill.imported", new WalletId(wallet), chunk.get(0).id());
      CommitOutcome outcome = book.commit(Optional.empty(), now, documents, tallies, List.of(fact));
      boolean kept = outcome instanceof CommitOutcome.Applied;
      if (!kept && !(outcome instanceof CommitOutcome.StaleDocument)) {
        throw new IllegalStateException("New bills cannot end as " + outcome + ".");
      }
      bills.kept(kept);
      counted |= kept && !tallies.isEmpty();
      return kept;
    }
  }
}
