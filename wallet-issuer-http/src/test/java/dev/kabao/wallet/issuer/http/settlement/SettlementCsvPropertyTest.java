package dev.kabao.wallet.issuer.http.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.settlement.SettlementRecord;
import dev.kabao.wallet.spi.settlement.SettlementRecord.BadLine;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Line;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Totals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class SettlementCsvPropertyTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");
  private static final Instant MIDNIGHT = DAY.atStartOfDay(ZONE).toInstant();
  private static final int SECONDS = 24 * 60 * 60;

  /** A line before it has a number. */
  record Moved(Kind kind, UUID order, int reference, long minorUnits, String remark, int second) {}

  @Property(tries = 200)
  void whateverIsWrittenIsReadBackWithItsTotals(
      @ForAll("days") List<Moved> day, @ForAll("currencies") CurrencyUnit currency)
      throws IOException {
    byte[] csv = write(day, currency);

    List<SettlementRecord> records = read(csv);

    assertThat(records).hasSize(day.size() + 1).noneMatch(one -> one instanceof BadLine);
    for (int i = 0; i < day.size(); i++) {
      assertThat(records.get(i)).isEqualTo(line(i + 2, day.get(i), currency));
    }
    assertThat(records.get(day.size())).isInstanceOf(Totals.class);
  }

  @Property(tries = 300)
  void whateverByteIsChangedTheRunEndsAndNothingElseIsThrown(
      @ForAll("days") List<Moved> day, @ForAll int where, @ForAll @IntRange(max = 255) int to)
      throws IOException {
    byte[] csv = write(day, CurrencyUnit.of("CNY"));
    int header = new String(csv, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
    csv[header + Math.floorMod(where, csv.length - header)] = (byte) to;

    assertThat(read(csv)).isNotEmpty();
  }

  private static byte[] write(List<Moved> day, CurrencyUnit currency) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SettlementCsvWriter writer =
        new SettlementCsvWriter(
            out, new SettlementHeader("WEBANK", "platform-1", DAY, ZONE, currency));
    for (Moved moved : day) {
      Line line = line(1, moved, currency);
      writer.line(
          line.kind(),
          line.order(),
          line.issuerReference(),
          line.amount(),
          line.remark(),
          line.at());
    }
    writer.finish();
    return out.toByteArray();
  }

  private static Line line(long number, Moved moved, CurrencyUnit currency) {
    boolean received = moved.kind() == Kind.RECEIVED;
    return new Line(
        number,
        moved.kind(),
        received ? Optional.empty() : Optional.of(OrderId.of(moved.order())),
        "WB" + moved.reference(),
        Money.ofMinor(currency, moved.minorUnits()),
        received && !moved.remark().isEmpty() ? Optional.of(moved.remark()) : Optional.empty(),
        MIDNIGHT.plusSeconds(moved.second()));
  }

  private static List<SettlementRecord> read(byte[] csv) {
    List<SettlementRecord> records = new ArrayList<>();
    try (SettlementCsv file = SettlementCsv.open(new ByteArrayInputStream(csv))) {
      Optional<SettlementRecord> next = file.next();
      while (next.isPresent()) {
        records.add(next.get());
        next = file.next();
      }
    }
    return records;
  }

  @Provide
  Arbitrary<List<Moved>> days() {
    Arbitrary<String> remarks =
        Arbitraries.strings()
            .withChars(',', '"', ' ', '#', '=', '王', '\u2028')
            .alpha()
            .ofMaxLength(140);
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.create(UUID::randomUUID),
            Arbitraries.integers().greaterOrEqual(0),
            Arbitraries.longs().between(1, 1_000_000_000_000_000L),
            remarks,
            Arbitraries.integers().between(0, SECONDS - 1))
        .as(Moved::new)
        .list()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<CurrencyUnit> currencies() {
    return Arbitraries.of("CNY", "JPY", "KWD").map(CurrencyUnit::of);
  }
}
