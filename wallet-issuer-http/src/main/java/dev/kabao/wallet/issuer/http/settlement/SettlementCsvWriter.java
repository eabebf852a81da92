package dev.kabao.wallet.issuer.http.settlement;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Line;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Total;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Writes a settlement file in the CSV of this package: the header when it is made, then line by
 * line, and the trailer at the end. Without {@link #finish()} there is no trailer, and a reader
 * says so. Memory does not grow with the file. Not thread-safe.
 */
public final class SettlementCsvWriter {
  private final CsvWriter csv;
  private final SettlementHeader header;
  private final Tally tally;

  /**
   * Writes the header.
   *
   * @param out where to; it is the caller's to close
   * @param header whose day it is, of which bank and which platform
   * @throws IOException if that cannot be written
   * @throws IllegalArgumentException if the issuer's code or the platform's id is not of its form
   */
  public SettlementCsvWriter(OutputStream out, SettlementHeader header) throws IOException {
    this.csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(Objects.requireNonNull(out, "out"), StandardCharsets.UTF_8);
    this.header = header;
    this.tally = new Tally(header.currency());
    List<String> fields =
        List.of(
            Fields.HEADER,
            Fields.FORMAT,
            header.issuer(),
            header.platform(),
            header.date().toString(),
            header.currency().getCode(),
            header.zone().getId());
    try {
      new Fields(fields).header();
    } catch (MalformedLineException e) {
      throw new IllegalArgumentException("The header cannot be written: " + e.reason() + ".", e);
    }
    write(fields);
  }

  /**
   * Writes one line: see {@link Line} for what each part is.
   *
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if it would not be read back as a line of this file
   */
  public void line(
      Kind kind,
      Optional<OrderId> order,
      String issuerReference,
      Money amount,
      Optional<String> remark,
      Instant at)
      throws IOException {
    List<String> fields =
        List.of(
            Fields.LINE,
            kind.name(),
            order.map(OrderId::value).orElse(""),
            issuerReference,
            amount.getAmount().toPlainString(),
            remark.orElse(""),
            at.toString());
    if (!amount.getCurrencyUnit().equals(header.currency())) {
      throw new IllegalArgumentException("A line's amount is in the file's currency.");
    }
    try {
      Line line = new Fields(fields).line(1, header);
      if (!line.remark().equals(remark.filter(text -> !text.isEmpty()))) {
        throw new MalformedLineException("the remark is not of its form");
      }
    } catch (MalformedLineException e) {
      throw new IllegalArgumentException("The line cannot be written: " + e.reason() + ".", e);
    }
    write(fields);
    tally.add(kind, amount);
  }

  /**
   * Hands on what was written so far.
   *
   * @throws IOException if it cannot be written
   */
  public void flush() throws IOException {
    csv.flush();
  }

  /**
   * Writes the trailer and hands everything on. Nothing is written after that.
   *
   * @throws IOException if it cannot be written
   */
  public void finish() throws IOException {
    List<String> fields = new ArrayList<>();
    fields.add(Fields.TRAILER);
    for (Map.Entry<Kind, Total> total : tally.totals().entrySet()) {
      fields.add(total.getKey().name());
      fields.add(String.valueOf(total.getValue().count()));
      fields.add(total.getValue().sum().getAmount().toPlainString());
    }
    write(fields);
    csv.flush();
  }

  private void write(List<String> fields) throws IOException {
    try {
      csv.writeRecord(fields);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
