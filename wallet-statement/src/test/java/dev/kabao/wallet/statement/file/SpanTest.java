package dev.kabao.wallet.statement.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.statement.AssetStatement;
import dev.kabao.wallet.statement.Statement;
import dev.kabao.wallet.statement.StatementLine;
import dev.kabao.wallet.statement.StatementSpan;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where months begin and end, in which time zone, and what a span without entries looks like. */
class SpanTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @TempDir private Path folder;
  private Till till;
  private Wallet wallet;

  @BeforeEach
  void open() {
    till = new Till(folder);
    wallet = till.newWallet();
    till.clock.set(Instant.parse("2026-12-24T00:00:00Z"));
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void aMonthEndsWithTheLastMillisecondOfItsLastDayWhereThePlatformIs() {
    give(1, "2026-09-30T15:59:59.999Z");
    give(2, "2026-09-30T16:00:00.000Z");
    give(4, "2026-10-31T15:59:59.999Z");
    give(8, "2026-10-31T16:00:00.000Z");

    AssetStatement part = only(wallet.statements().month(OCTOBER));

    assertThat(part.figures().opening()).isEqualTo(1);
    assertThat(part.figures().in()).isEqualTo(6);
    assertThat(part.figures().closing()).isEqualTo(7);
    assertThat(part.lines())
        .extracting(StatementLine::day)
        .containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
  }

  @Test
  void theSameDaysElsewhereAreOtherMoments() {
    give(1, "2026-10-01T03:59:59.999Z");
    give(2, "2026-10-01T04:00:00.000Z");
    ZoneId newYork = ZoneId.of("America/New_York");

    AssetStatement part = only(wallet.statements().of(StatementSpan.of(OCTOBER, newYork)));

    assertThat(part.figures().opening()).isEqualTo(1);
    assertThat(part.figures().in()).isEqualTo(2);
    assertThat(only(wallet.statements().of(StatementSpan.of(OCTOBER, ZoneId.of("UTC")))).figures())
        .matches(figures -> figures.opening() == 0 && figures.in() == 3);
  }

  @Test
  void aDayOf25HoursIsOneDay() {
    ZoneId newYork = ZoneId.of("America/New_York");
    LocalDate clocksGoBack = LocalDate.of(2026, 11, 1);
    give(1, "2026-11-01T04:00:00.000Z");
    give(2, "2026-11-02T04:59:59.999Z");
    give(4, "2026-11-02T05:00:00.000Z");

    AssetStatement part =
        only(wallet.statements().of(new StatementSpan(clocksGoBack, clocksGoBack, newYork)));

    assertThat(part.figures().in()).isEqualTo(3);
    assertThat(part.days()).hasSize(1);
  }

  @Test
  void februaryHas29DaysInALeapYear() {
    StatementSpan span = StatementSpan.of(YearMonth.of(2028, 2), SHANGHAI);
    assertThat(span.last()).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(span.end()).isEqualTo(Instant.parse("2028-02-29T16:00:00Z"));
  }

  @Test
  void aSpanWithoutEntriesClosesAsItOpens() {
    give(500, "2026-09-01T00:00:00Z");

    AssetStatement part = only(wallet.statements().month(OCTOBER));

    assertThat(part.figures().opening()).isEqualTo(500);
    assertThat(part.figures().closing()).isEqualTo(500);
    assertThat(part.figures().entries()).isZero();
    assertThat(part.lines()).isEmpty();
    assertThat(part.days()).isEmpty();
    assertThat(part.categories()).isEmpty();
  }

  @Test
  void anAccountThatHeldNothingAndDidNotMoveHasNoPart() {
    give(500, "2026-11-05T00:00:00Z");
    assertThat(wallet.statements().month(OCTOBER).assets()).isEmpty();
    assertThat(till.newWallet().statements().month(OCTOBER).assets()).isEmpty();
  }

  @Test
  void aSpanThatIsNotOverClosesNow() {
    till.clock.set(Instant.parse("2026-10-15T04:00:00Z"));
    give(3, "2026-10-15T04:00:00Z");

    Statement running = wallet.statements().month(OCTOBER);

    assertThat(running.over()).isFalse();
    assertThat(running.readAt()).isEqualTo(till.clock.instant());
    assertThat(only(running).figures().closing()).isEqualTo(3);
    till.clock.set(Instant.parse("2026-11-01T00:00:00Z"));
    assertThat(wallet.statements().month(OCTOBER).over()).isTrue();
  }

  @Test
  void aSpanToComeIsEmptyAndHoldsWhatThereIs() {
    give(3, "2026-10-15T04:00:00Z");
    AssetStatement part = only(wallet.statements().month(YearMonth.of(2030, 1)));
    assertThat(part.figures().opening()).isEqualTo(3);
    assertThat(part.figures().closing()).isEqualTo(3);
    assertThat(part.figures().entries()).isZero();
  }

  @Test
  void daysInTheWrongOrderAreNoSpan() {
    LocalDate day = LocalDate.of(2026, 10, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StatementSpan(day, day.minusDays(1), SHANGHAI));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StatementSpan(LocalDate.MIN, day, SHANGHAI));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StatementSpan(day, LocalDate.MAX, SHANGHAI));
  }

  @Test
  void currenciesComeFirstWithTheirOwnDecimalsThenPoints() {
    for (String asset : List.of("pt-stars", "JPY", "BHD", "CNY")) {
      till.give(wallet, asset, 1234, Instant.parse("2026-10-05T00:00:00Z"));
    }
    assertThat(wallet.statements().month(OCTOBER).assets())
        .extracting(part -> part.asset().code() + ' ' + part.asset().decimal(part.figures().in()))
        .containsExactly("BHD 1.234", "CNY 12.34", "JPY 1234", "pt-stars 1234");
  }

  @Test
  void linesAreNotReadOnceTheSessionHasEnded() {
    give(3, "2026-10-15T04:00:00Z");
    AssetStatement part = only(wallet.statements().month(OCTOBER));
    Iterator<StatementLine> begun = part.lines().iterator();
    till.wallets.endSessions(till.request(), wallet.id());
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(begun::next)
        .matches(e -> e.code() == ErrorCode.SESSION_ENDED);
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> part.lines().iterator())
        .matches(e -> e.code() == ErrorCode.SESSION_ENDED);
  }

  private void give(long fen, String at) {
    till.give(wallet, "CNY", fen, Instant.parse(at));
  }

  private static AssetStatement only(Statement statement) {
    assertThat(statement.assets()).hasSize(1);
    return statement.assets().get(0);
  }
}
