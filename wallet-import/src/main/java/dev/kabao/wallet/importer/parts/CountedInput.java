package dev.kabao.wallet.importer.parts;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A stream that counts, and yields no more between two marks than it is allowed. Not thread-safe,
 * but for {@link #count()}.
 */
public final class CountedInput extends InputStream {

  /** There is more between two marks than is read. */
  public static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuchException() {
      super("There is more in one piece than is read.");
    }
  }

  private final InputStream in;
  private final long mostBetweenMarks;
  private final AtomicLong count = new AtomicLong();
  private long sinceMark;

  /** Counts what is read from {@code in}, which is closed with this. */
  public CountedInput(InputStream in, long mostBetweenMarks) {
    this.in = in;
    this.mostBetweenMarks = mostBetweenMarks;
  }

  /** How many bytes were read so far. */
  public long count() {
    return count.get();
  }

  /** From here on as much is allowed as at the beginning. */
  public void mark() {
    sinceMark = 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (sinceMark >= mostBetweenMarks) {
      throw new TooMuchException();
    }
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      count.addAndGet(read);
      sinceMark += read;
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
