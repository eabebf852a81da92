package dev.kabao.wallet.sandbox.books;

import dev.kabao.wallet.spi.settlement.SettlementFile;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.settlement.SettlementRecord;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Line;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Total;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Totals;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/** A file of any length, whose lines are made as they are read. */
final class MadeUpFile implements SettlementFile {
  private final SettlementHeader header;
  private final long length;
  private final LongFunction<Line> lines;
  private final Map<Kind, Total> totals = new EnumMap<>(Kind.class);
  private long read;

  /** A file of {@code length} lines; the first has number 2. */
  MadeUpFile(SettlementHeader header, long length, LongFunction<Line> lines) {
    this.header = header;
    this.length = length;
    this.lines = lines;
  }

  @Override
  public SettlementHeader header() {
    return header;
  }

  @Override
  public Optional<SettlementRecord> next() {
    if (read > length) {
      return Optional.empty();
    }
    read++;
    if (read > length) {
      return Optional.of(new Totals(length + 2, totals));
    }
    Line line = lines.apply(read + 1);
    totals.merge(
        line.kind(),
        new Total(1, line.amount()),
        (sum, one) -> new Total(sum.count() + 1, sum.sum().plus(one.sum())));
    return Optional.of(line);
  }

  @Override
  public long position() {
    return read;
  }

  @Override
  public long size() {
    return -1;
  }

  @Override
  public void close() {}
}
