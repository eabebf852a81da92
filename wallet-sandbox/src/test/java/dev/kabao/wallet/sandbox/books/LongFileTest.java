package dev.kabao.wallet.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.settlement.Finding;
import dev.kabao.wallet.settlement.Reconciliation;
import dev.kabao.wallet.settlement.SettlementReconciler.Progress;
import dev.kabao.wallet.spi.issuer.IssuerNotice.MoneyReceived;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Line;
import dev.kabao.wallet.value.CardId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of many lines: nothing is kept of a line once the next one is read. */
class LongFileTest {
  private static final SettlementHeader HEADER =
      new SettlementHeader(
          Books.BANK,
          Books.PLATFORM,
          Books.TODAY,
          ZoneId.of("Asia/Shanghai"),
          CurrencyUnit.of("CNY"));

  @TempDir private Path folder;

  @Test
  void aMillionLinesAreReadAndWhatIsNotKnownIsTold() throws Exception {
    try (Books books = new Books(folder)) {
      Wallet wallet = books.newWallet();
      CardId card = books.bind(wallet, "1000.00");
      for (int i = 0; i < 20; i++) {
        books.topUp(wallet, card, "1.00");
      }
      List<String[]> known =
          Files.readAllLines(books.file(Books.TODAY)).stream()
              .filter(line -> line.startsWith("L,"))
              .map(line -> line.split(",", -1))
              .toList();
      books.nextDay();
      Instant at = books.clock.instant();
      AtomicLong told = new AtomicLong();
      List<Progress> progress = new ArrayList<>();

      Reconciliation counts =
          books
              .wallets()
              .reconciler()
              .reconcile(
                  Books.BANK,
                  new MadeUpFile(
                      HEADER,
                      1_000_000,
                      number -> {
                        // The known ones are spread over the file.
                        boolean isKnown = number % 50_000 == 0;
                        String[] line =
                            isKnown
                                ? known.get((int) (number / 50_000) - 1)
                                : new String[] {
                                  "L",
                                  "DEBIT",
                                  OrderId.of(new UUID(7, number)).value(),
                                  "R-" + number
                                };
                        return new Line(
                            number,
                            Kind.DEBIT,
                            Optional.of(new OrderId(line[2])),
                            line[3],
                            Books.cny("1.00"),
                            Optional.empty(),
                            at);
                      }),
                  finding -> {
                    assertThat(finding).isInstanceOf(Finding.MissingHere.class);
                    told.incrementAndGet();
                  },
                  progress::add);

      assertThat(counts).isEqualTo(new Reconciliation(1_000_000, 20, 0, 0, 999_980, 0, 0, 0, true));
      assertThat(told).hasValue(999_980);
      assertThat(progress).hasSizeGreaterThanOrEqualTo(100).hasSizeLessThan(110);
      assertThat(progress).extracting(Progress::lines).isSorted().endsWith(1_000_000L);
      assertThat(progress).allMatch(step -> step.size() == 0);
    }
  }

  @Test
  void aHundredThousandLinesThatTheBooksHaveAreMatchedOnTheEmbeddedStore() throws Exception {
    int lines = 100_000;
    Path file = folder.resolve("wallet.db");
    try (Books books = new Books(folder, SqliteStore.open(file), builder -> builder)) {
      Wallet wallet = books.newWallet();
      String reference = wallet.payments().bankReference();
      Instant at = books.clock.instant();
      receive(books, lines, reference, at);
      books.nextDay();
      List<Finding> findings = new ArrayList<>();

      Reconciliation counts =
          books
              .wallets()
              .reconciler()
              .reconcile(
                  Books.BANK,
                  new MadeUpFile(
                      HEADER,
                      lines - 1,
                      number ->
                          new Line(
                              number,
                              Kind.RECEIVED,
                              Optional.empty(),
                              "R-" + (number - 2),
                              Books.cny("1.00"),
                              Optional.of(reference),
                              at)),
                  findings::add,
                  progress -> {});

      assertThat(counts)
          .isEqualTo(new Reconciliation(lines - 1, lines - 1, 0, 0, 0, 1, 0, 0, true));
      assertThat(findings)
          .singleElement()
          .isInstanceOfSatisfying(
              Finding.MissingThere.class,
              missing -> assertThat(missing.amount()).isEqualTo(Books.cny("1.00")));
      assertThat(books.balance(wallet)).isEqualTo("CNY 100000.00");
    }
  }

  /** By many threads, so that the store can commit many at a time. */
  private static void receive(Books books, int count, String reference, Instant at)
      throws Exception {
    int threads = 64;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      AtomicLong next = new AtomicLong();
      List<Future<?>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(
            pool.submit(
                () -> {
                  for (long n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                    books.accept(new MoneyReceived("R-" + n, Books.cny("1.00"), reference, at));
                  }
                }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
