package dev.kabao.wallet.benchmarks.bills;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.benchmarks.payments.Folders;
import dev.kabao.wallet.benchmarks.payments.Platform;
import dev.kabao.wallet.benchmarks.payments.Table;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillService.Import;
import dev.kabao.wallet.bill.importing.ImportReport;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a busy year in, several times in turn by the SDK and by hand, each on a fresh store, and
 * prints the median of each and of the ratios within each round; then what it costs to take it in
 * again and to look at it.
 */
public final class ImportBenchmark {
  private static final int ENTRIES = 50_000;
  private static final int ROUNDS = 5;
  private static final int LOOKS = 200;
  private static final int SEARCHES = 5;
  private static final double SECOND = 1e9;
  private static final double MILLISECOND = 1e6;

  private ImportBenchmark() {}

  private record Round(
      double sdk, double again, double page, double search, double byHand, double handAgain) {
    double ratio() {
      return sdk / byHand;
    }
  }

  /** Measures and prints the table. */
  public static void run() throws Exception {
    Path folder = Folders.make("bills");
    try {
      round(folder, "warm-up");
      List<Round> rounds = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        rounds.add(round(folder, "round-" + i));
      }
      print(rounds);
    } finally {
      Folders.delete(folder);
    }
  }

  private static Round round(Path parent, String name) throws Exception {
    Path folder = Files.createDirectory(parent.resolve(name));
    Year year = new Year(ENTRIES);
    double first;
    double again;
    double page;
    double search;
    try (Platform platform = Platform.open(folder, LimitPolicy.NONE)) {
      Wallet wallet = platform.open(platform.makeWallets(1)).get(0);
      first = timed(() -> take(wallet, year, ENTRIES));
      again = timed(() -> take(wallet, year, 0));
      page = timed(() -> look(wallet)) / LOOKS;
      search = timed(() -> search(wallet)) / SEARCHES;
      platform.check();
    }
    double byHand;
    double handAgain;
    try (HandWrittenImport hand = new HandWrittenImport(folder.resolve("hand.db"))) {
      byHand = timed(() -> hand.take(year, ENTRIES));
      handAgain = timed(() -> hand.take(year, ENTRIES));
    }
    return new Round(first, again, page, search, byHand, handAgain);
  }

  private static void take(Wallet wallet, Year year, long taken) {
    ImportReport report = wallet.bills().take(year, Import.ALL_OR_NOTHING);
    if (report.count(ImportReport.Outcome.TAKEN) != taken) {
      throw new IllegalStateException("Another number of entries was taken than expected.");
    }
  }

  private static void look(Wallet wallet) {
    for (int i = 0; i < LOOKS; i++) {
      int found = wallet.bills().list(BillFilter.ALL, Optional.empty(), 20).items().size();
      if (found != 20) {
        throw new IllegalStateException("A page of " + found + ".");
      }
    }
  }

  /** Looks through the whole year for what is not there. */
  private static void search(Wallet wallet) {
    for (int i = 0; i < SEARCHES; i++) {
      BillFilter nowhere = BillFilter.ALL.saying("no such word " + i);
      Optional<String> after = Optional.empty();
      do {
        var page = wallet.bills().list(nowhere, after, 20);
        if (!page.items().isEmpty()) {
          throw new IllegalStateException("Found what is not there.");
        }
        after = page.next();
      } while (after.isPresent());
    }
  }

  /** Work that may fail. */
  private interface Work {
    void run() throws Exception;
  }

  private static double timed(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  private static void print(List<Round> rounds) {
    System.out.printf("%,d entries, median of %d rounds%n%n", ENTRIES, ROUNDS);
    System.out.printf("| what | Kabao | by hand |%n|---|---|---|%n");
    System.out.printf(
        "| take them in | %.2f s | %.2f s |%n",
        Table.median(rounds, Round::sdk) / SECOND, Table.median(rounds, Round::byHand) / SECOND);
    System.out.printf(
        "| the same file again | %.2f s | %.2f s |%n",
        Table.median(rounds, Round::again) / SECOND,
        Table.median(rounds, Round::handAgain) / SECOND);
    System.out.printf(
        "| the newest page of 20 | %.2f ms | |%n", Table.median(rounds, Round::page) / MILLISECOND);
    System.out.printf(
        "| a text that is nowhere, all of it opened | %.2f s | |%n",
        Table.median(rounds, Round::search) / SECOND);
    System.out.printf(
        "%nThe SDK takes %.1f times as long to take them in.%n",
        Table.median(rounds, Round::ratio));
  }
}
