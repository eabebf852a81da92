package dev.kabao.wallet.statement.file;

import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.statement.AssetStatement;
import dev.kabao.wallet.statement.Statement;
import dev.kabao.wallet.statement.StatementAsset;
import dev.kabao.wallet.statement.StatementDay;
import dev.kabao.wallet.statement.StatementFigures;
import dev.kabao.wallet.statement.StatementKind;
import dev.kabao.wallet.statement.StatementLine;
import dev.kabao.wallet.statement.StatementParty;
import dev.kabao.wallet.statement.StatementSpan;
import dev.kabao.wallet.statement.StatementTotal;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * A statement of one day with any number of payments of 0.01 to one payee, made up line by line as
 * it is read.
 *
 * @param count how many lines
 * @param party what the payee is called
 * @param reading hears the number of each line before it is given out
 */
record MadeStatement(long count, String party, LongConsumer reading) implements AssetStatement {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
  private static final Category CATEGORY = new Category("gifts", new LocalText("Gifts", "礼物"));

  static Statement of(long count, String party) {
    return of(count, party, number -> {});
  }

  static Statement of(long count, String party, LongConsumer reading) {
    return new Statement(
        new WalletId(new UUID(1, 2)),
        new StatementSpan(DAY, DAY, ZoneOffset.UTC),
        Instant.parse("2026-10-06T00:00:00Z"),
        true,
        List.of(new MadeStatement(count, party, reading)));
  }

  @Override
  public StatementAsset asset() {
    return new StatementAsset("CNY", Optional.empty(), 2);
  }

  @Override
  public StatementFigures figures() {
    return new StatementFigures(2 * count, 0, count, count, 0, 0, count);
  }

  @Override
  public List<StatementTotal<StatementKind>> kinds() {
    return List.of(new StatementTotal<>(StatementKind.PAYMENT, 0, count, count));
  }

  @Override
  public List<StatementTotal<Category>> categories() {
    return List.of(new StatementTotal<>(CATEGORY, 0, count, count));
  }

  @Override
  public List<StatementDay> days() {
    return List.of(new StatementDay(DAY, 0, count, count));
  }

  @Override
  public Iterable<StatementLine> lines() {
    return this::iterator;
  }

  private Iterator<StatementLine> iterator() {
    return LongStream.rangeClosed(1, count).mapToObj(this::line).iterator();
  }

  private StatementLine line(long number) {
    reading.accept(number);
    return new StatementLine(
        number,
        number,
        Instant.parse("2026-10-05T08:00:00Z").plusMillis(number),
        DAY,
        StatementKind.PAYMENT,
        Optional.of(new StatementParty("shop", Optional.of(new LocalText(party, party)))),
        Optional.of(CATEGORY),
        Optional.empty(),
        -1,
        2 * count - number);
  }
}
