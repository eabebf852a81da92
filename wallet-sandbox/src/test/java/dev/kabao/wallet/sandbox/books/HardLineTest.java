package dev.kabao.wallet.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kabao.wallet.settlement.Finding;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of a file that can be read, and that the books cannot take. */
class HardLineTest {
  @TempDir private Path folder;
  private Books books;

  @BeforeEach
  void open() throws IOException {
    books = new Books(folder);
  }

  @AfterEach
  void close() {
    books.assertBalanced();
    books.close();
  }

  @Test
  void aCurrencyThatNothingIsPaidInEndedTheRunAtItsFirstLine() {
    Closed closed = books.reconcile(gold(3));

    assertThat(closed.counts().lines()).isEqualTo(3);
    assertThat(closed.counts().bad()).isEqualTo(3);
    assertThat(closed.findings())
        .containsExactlyElementsOf(
            List.of(2L, 3L, 4L).stream()
                .map(
                    line ->
                        (Finding)
                            new Finding.BadLine(
                                line,
                                "the books cannot take it: "
                                    + IllegalArgumentException.class.getName()))
                .toList());
  }

  @Test
  void whatTheHostsOwnListenerThrowsEndsTheRun() {
    List<Finding> told = new ArrayList<>();

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                books
                    .wallets()
                    .reconciler()
                    .reconcile(
                        Books.BANK,
                        gold(3),
                        finding -> {
                          told.add(finding);
                          throw new IllegalStateException("no room");
                        },
                        progress -> {}));

    assertThat(told).hasSize(1);
  }

  private MadeUpFile gold(int lines) {
    CurrencyUnit gold = CurrencyUnit.of("XAU");
    return new MadeUpFile(
        new SettlementHeader(
            Books.BANK, Books.PLATFORM, Books.TODAY, ZoneId.of("Asia/Shanghai"), gold),
        lines,
        number ->
            new Line(
                number,
                Kind.RECEIVED,
                Optional.empty(),
                "R-" + number,
                Money.ofMinor(gold, 1),
                Optional.empty(),
                books.clock.instant()));
  }
}
