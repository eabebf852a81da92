package dev.kabao.wallet.issuer.http.settlement;

import dev.kabao.wallet.spi.settlement.SettlementFile;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.settlement.SettlementRecord;
import dev.kabao.wallet.spi.settlement.SettlementRecord.BadLine;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Line;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Total;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Totals;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A settlement file in the CSV of this package, read as it comes.
 *
 * <p>Strict: a line that is not exactly of its form is a {@link BadLine} and counts for nothing. So
 * is each kind whose total in the trailer is not what the good lines before it come to, each record
 * after the trailer, and the end of a file without a trailer, which was cut off. Memory does not
 * grow with the file. Not thread-safe, but for {@link #position()} and {@link #size()}.
 */
public final class SettlementCsv implements SettlementFile {
  private final Lines lines;
  private final long size;
  private final Queue<SettlementRecord> found = new ArrayDeque<>();
  private final SettlementHeader header;
  private final Tally tally;
  private long number;
  private boolean trailerSeen;
  private boolean ended;
  private boolean closed;

  private SettlementCsv(InputStream in, long size) {
    this.lines = new Lines(in);
    this.size = size;
    try {
      if (!readLine()) {
        throw unreadable("it is empty", null);
      }
      this.header = Fields.of(lines.text()).header();
    } catch (MalformedLineException e) {
      throw unreadable(e.reason(), null);
    }
    this.tally = new Tally(header.currency());
  }

  /**
   * Opens a file and reads its header. Close it.
   *
   * @throws WalletException with {@code SETTLEMENT_UNREADABLE} if it cannot be read, or has no
   *     header of this format
   */
  public static SettlementCsv open(Path file) {
    long size;
    InputStream in;
    try {
      size = Files.size(file);
      in = Files.newInputStream(file);
    } catch (IOException e) {
      throw unreadable(0, "the file cannot be opened", e);
    }
    return opened(in, size);
  }

  /**
   * Reads the header from a stream of a length that is not known. Closing this closes the stream.
   *
   * @throws WalletException with {@code SETTLEMENT_UNREADABLE} if it cannot be read, or has no
   *     header of this format; the stream is closed then
   */
  public static SettlementCsv open(InputStream in) {
    return opened(in, -1);
  }

  private static SettlementCsv opened(InputStream in, long size) {
    try {
      return new SettlementCsv(in, size);
    } catch (RuntimeException e) {
      try {
        in.close();
      } catch (IOException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  @Override
  public SettlementHeader header() {
    return header;
  }

  @Override
  public Optional<SettlementRecord> next() {
    if (closed) {
      throw new WalletException(ErrorCode.CLOSED, Map.of("what", "settlement file"));
    }
    while (found.isEmpty() && !ended) {
      if (readLine()) {
        read();
      } else {
        ended = true;
        if (!trailerSeen) {
          bad(number + 1, "the trailer is missing: the file was cut off");
        }
      }
    }
    return Optional.ofNullable(found.poll());
  }

  @Override
  public long position() {
    return lines.read();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      lines.close();
    } catch (IOException e) {
      throw unreadable("the file cannot be closed", e);
    }
  }

  /** Whose day it is, and how far it was read. */
  @Override
  public String toString() {
    return "SettlementCsv[" + header + ", line " + number + "]";
  }

  private boolean readLine() {
    try {
      boolean there = lines.next();
      number += there ? 1 : 0;
      return there;
    } catch (IOException e) {
      throw unreadable("the device failed", e);
    }
  }

  private void read() {
    try {
      Fields fields = Fields.of(lines.text());
      switch (fields.type()) {
        case Fields.LINE -> line(fields);
        case Fields.TRAILER -> trailer(fields);
        default -> bad(number, "it is neither a line nor the trailer");
      }
    } catch (MalformedLineException e) {
      bad(number, e.reason());
    }
  }

  private void line(Fields fields) throws MalformedLineException {
    if (trailerSeen) {
      bad(number, "it comes after the trailer");
      return;
    }
    Line line = fields.line(number, header);
    tally.add(line.kind(), line.amount());
    found.add(line);
  }

  private void trailer(Fields fields) throws MalformedLineException {
    if (trailerSeen) {
      bad(number, "there is a trailer already");
      return;
    }
    trailerSeen = true;
    Map<Kind, Total> said = fields.totals(header);
    found.add(new Totals(number, said));
    tally
        .totals()
        .forEach(
            (kind, total) -> {
              if (!total.equals(said.get(kind))) {
                bad(
                    number,
                    "its total of " + kind + " is not the " + text(total) + " that were read");
              }
            });
  }

  private static String text(Total total) {
    return total.count() + " good lines of " + total.sum();
  }

  private void bad(long line, String reason) {
    found.add(new BadLine(line, reason));
  }

  private WalletException unreadable(String reason, @Nullable Throwable cause) {
    return unreadable(Math.max(1, number), reason, cause);
  }

  private static WalletException unreadable(long line, String reason, @Nullable Throwable cause) {
    return new WalletException(
        ErrorCode.SETTLEMENT_UNREADABLE,
        Map.of("line", String.valueOf(line), "reason", reason),
        cause);
  }
}
