package dev.kabao.wallet.spi.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.spi.issuer.CardStatementLine.Direction;
import dev.kabao.wallet.spi.issuer.CardStatementLine.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A statement ties and goes on where the one before it ended, or there is none. */
class CardStatementPropertyTest {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

  @Property
  void whatTiesIsAStatementAndWhatIsOffByAnythingIsNone(
      @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long opening,
      @ForAll @Size(max = 30) List<@LongRange(min = -5_000, max = 5_000) Long> amounts,
      @ForAll @IntRange(min = -3, max = 3) int off) {
    List<CardStatementLine> lines = lines(amounts);
    long closing = opening + amounts.stream().mapToLong(Long::longValue).sum();

    if (off == 0) {
      assertThat(statement("S1", opening, closing, lines).lines()).hasSameSizeAs(lines);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> statement("S1", opening, closing + off, lines));
    }
  }

  @Property
  void aPageIsAChain(
      @ForAll @Size(min = 1, max = 8) List<@LongRange(min = -500, max = 500) Long> months,
      @ForAll @IntRange(min = 0, max = 8) int broken) {
    List<CardStatement> statements = new ArrayList<>();
    long balance = 0;
    for (int i = 0; i < months.size(); i++) {
      long opening = i == broken ? balance + 1 : balance;
      balance = opening + months.get(i);
      LocalDate first = FIRST.plusMonths(i);
      statements.add(
          new CardStatement(
              "S" + i,
              first,
              first.plusMonths(1).minusDays(1),
              money(opening),
              money(balance),
              Optional.empty(),
              months.get(i) == 0 ? List.of() : List.of(line("L" + i, first, months.get(i)))));
    }

    if (broken == 0 || broken >= months.size()) {
      assertThat(new StatementPage(statements, "next").statements()).isEqualTo(statements);
    } else {
      assertThatIllegalArgumentException().isThrownBy(() -> new StatementPage(statements, "next"));
    }
  }

  @Test
  void twoLinesOfOneNameAreNoStatementNorIsALineOfAnotherDayOrCurrency() {
    CardStatementLine one = line("L1", FIRST, 5);
    assertRefused(10, List.of(one, one));
    assertRefused(5, List.of(line("L1", LAST.plusDays(1), 5)));
    CardStatementLine yen =
        new CardStatementLine(
            "L1",
            FIRST,
            Money.parse("JPY 5"),
            Direction.IN,
            Kind.PAYMENT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertRefused(5, List.of(yen));
  }

  @Test
  void textsThatCannotBeShownAreNoLines() {
    for (String text : List.of("", "  ", "a\nb", "a\u0085b", "x".repeat(141))) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new CardStatementLine(
                      "L1",
                      FIRST,
                      money(5),
                      Direction.IN,
                      Kind.PAYMENT,
                      Optional.of(text),
                      Optional.empty(),
                      Optional.empty()));
    }
  }

  @Test
  void whatIsDueIsNoMoreThanItsMinimumAndAfterTheLastDay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CardStatement.Due(money(5), money(6), LAST.plusDays(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CardStatement(
                    "S1",
                    FIRST,
                    LAST,
                    money(0),
                    money(0),
                    Optional.of(new CardStatement.Due(money(5), money(1), LAST)),
                    List.of()));
  }

  @Test
  void daysBeyondAnyCalendarAndSumsBeyondAnyBookAreNoStatement() {
    for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(2200, 1, 1))) {
      assertThatIllegalArgumentException().isThrownBy(() -> due(5, day));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new CardStatement(
                      "S1", day, day, money(0), money(0), Optional.empty(), List.of()));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> due(CardStatementLine.MOST_MINOR + 1, LAST.plusDays(20)));
    assertThat(due(CardStatementLine.MOST_MINOR, LAST.plusDays(20)).minimum()).isEqualTo(money(1));
  }

  @Test
  void aPlaceToGoOnFromIsShortAndHasNothingThatCannotBeSeen() {
    for (String next : List.of("a b", "a\nb", "\u4E2D", "x".repeat(129))) {
      assertThatIllegalArgumentException().isThrownBy(() -> new StatementPage(List.of(), next));
    }
    assertThat(new StatementPage(List.of(), "").next()).isEmpty();
  }

  private static CardStatement.Due due(long amount, LocalDate day) {
    return new CardStatement.Due(money(amount), money(1), day);
  }

  private static void assertRefused(long closing, List<CardStatementLine> lines) {
    assertThatIllegalArgumentException().isThrownBy(() -> statement("S1", 0, closing, lines));
  }

  private static CardStatement statement(
      String name, long opening, long closing, List<CardStatementLine> lines) {
    return new CardStatement(
        name, FIRST, LAST, money(opening), money(closing), Optional.empty(), lines);
  }

  private static List<CardStatementLine> lines(List<Long> amounts) {
    List<CardStatementLine> lines = new ArrayList<>();
    for (long amount : amounts) {
      if (amount != 0) {
        lines.add(line("L" + lines.size(), FIRST, amount));
      }
    }
    return lines;
  }

  private static CardStatementLine line(String name, LocalDate day, long amount) {
    return new CardStatementLine(
        name,
        day,
        money(Math.abs(amount)),
        amount > 0 ? Direction.IN : Direction.OUT,
        Kind.PAYMENT,
        Optional.of("Noodles"),
        Optional.empty(),
        Optional.empty());
  }

  private static Money money(long minorUnits) {
    return Money.ofMinor(CNY, minorUnits);
  }
}
