package dev.kabao.wallet.importer;

import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.importer.parts.Bounds;
import dev.kabao.wallet.importer.parts.CountedInput;
import dev.kabao.wallet.importer.parts.Refusals;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Cuts a text into lines, of which it never holds more than one, nor one past the limit. */
final class Lines implements AutoCloseable {

  /** One line: its text, or why there is none. */
  record Line(long number, String text, Optional<ImportReason> problem) {}

  private static final int BUFFER = 64 << 10;

  private final CountedInput in;
  private final byte[] buffer = new byte[BUFFER];
  private final byte[] line = new byte[Bounds.LINE_BYTES];
  private int from;
  private int to;
  private int length;
  private boolean tooLong;
  private long number;
  private long cutAt;

  Lines(InputStream in) {
    this.in = new CountedInput(in, Long.MAX_VALUE);
  }

  /** How many bytes were read so far. */
  long position() {
    return in.count();
  }

  /** The number of the line at whose end the text ends without a line break; 0 if none was yet. */
  long cutAt() {
    return cutAt;
  }

  /** The next line in an encoding; empty at the end. */
  Optional<Line> next(Encoding encoding) {
    if (!advance()) {
      return Optional.empty();
    }
    if (tooLong) {
      return Optional.of(new Line(number, "", Optional.of(ImportReason.LINE_TOO_LONG)));
    }
    Optional<String> text = encoding.decode(line, length);
    return Optional.of(
        text.map(there -> new Line(number, withoutMark(there), Optional.empty()))
            .orElseGet(() -> new Line(number, "", Optional.of(ImportReason.ENCODING_WRONG))));
  }

  /** Takes the next line into account; false at the end. */
  boolean guess(Encoding.Guess guess) {
    boolean there = advance();
    if (there && !tooLong) {
      guess.see(line, length);
    }
    return there;
  }

  /** The mark of byte order, which UTF-8 may begin with. */
  private String withoutMark(String text) {
    return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private boolean advance() {
    length = 0;
    tooLong = false;
    boolean any = false;
    boolean ended = false;
    try {
      while (!ended && (from < to || fill())) {
        any = true;
        int end = from;
        while (end < to && buffer[end] != '\n') {
          end++;
        }
        keep(end);
        ended = end < to;
        from = ended ? end + 1 : end;
      }
    } catch (IOException e) {
      throw Refusals.unreadable(
          number + 1, "the device failed, or the file was changed", "设备出错，或文件被更改", e);
    }
    if (any) {
      number++;
      cutAt = ended ? cutAt : number;
      if (length > 0 && line[length - 1] == '\r') {
        length--;
      }
    }
    return any;
  }

  private void keep(int end) {
    int count = Math.min(end - from, line.length - length);
    tooLong |= count < end - from;
    System.arraycopy(buffer, from, line, length, count);
    length += count;
  }

  private boolean fill() throws IOException {
    int count = in.read(buffer, 0, buffer.length);
    if (count <= 0) {
      return false;
    }
    from = 0;
    to = count;
    return true;
  }

  @Override
  public void close() {
    Arrays.fill(buffer, (byte) 0);
    Arrays.fill(line, (byte) 0);
    try {
      in.close();
    } catch (IOException e) {
      throw Refusals.unreadable(number, "the file cannot be closed", "无法关闭文件", e);
    }
  }
}
