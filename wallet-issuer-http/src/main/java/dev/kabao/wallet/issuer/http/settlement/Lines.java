package dev.kabao.wallet.issuer.http.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/** Cuts a stream into lines, of which it never holds more than one, nor one past the limit. */
final class Lines implements AutoCloseable {
  static final int LONGEST = 4096;
  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final byte[] line = new byte[LONGEST + 1];
  private int from;
  private int to;
  private int length;
  private boolean tooLong;
  private final AtomicLong read = new AtomicLong();

  Lines(InputStream in) {
    this.in = in;
  }

  /** How many bytes were read so far. */
  long read() {
    return read.get();
  }

  /** Goes to the next line; false at the end of the stream. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (from < to || fill()) {
      any = true;
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      keep(end);
      boolean ended = end < to;
      from = ended ? end + 1 : end;
      if (ended) {
        break;
      }
    }
    if (any && length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return any;
  }

  /** The line, without its end. */
  String text() throws MalformedLineException {
    if (tooLong || length > LONGEST) {
      throw new MalformedLineException("it is longer than " + LONGEST + " bytes");
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(line, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw new MalformedLineException("it is not UTF-8");
    }
  }

  private void keep(int end) {
    int count = Math.min(end - from, line.length - length);
    tooLong |= count < end - from;
    System.arraycopy(buffer, from, line, length, count);
    length += count;
  }

  private boolean fill() throws IOException {
    int count = in.read(buffer);
    if (count <= 0) {
      return false;
    }
    read.addAndGet(count);
    from = 0;
    to = count;
    return true;
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(buffer, (byte) 0);
    Arrays.fill(line, (byte) 0);
    in.close();
  }
}
