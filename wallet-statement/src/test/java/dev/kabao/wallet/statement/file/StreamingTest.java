package dev.kabao.wallet.statement.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files are written while the lines are read, and the stream is the caller's. */
class StreamingTest {
  private static final long LINES = 100_000;

  /** Counts, keeps nothing. */
  private static final class Counting extends OutputStream {
    private long bytes;
    private boolean closed;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes += length;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @ParameterizedTest
  @EnumSource(StatementFormat.class)
  void whatIsReadIsWrittenBeforeTheRestIsRead(StatementFormat format) throws IOException {
    Counting out = new Counting();
    // No line takes less than this in any format, compressed or not.
    long leastOfALine = 10;
    StatementWriter.in(Locale.ENGLISH)
        .write(
            MadeStatement.of(
                LINES,
                "Shop",
                number -> {
                  if (number % 10_000 == 0) {
                    assertThat(out.bytes).isGreaterThan((number - 1_000) * leastOfALine);
                  }
                }),
            format,
            out);
    assertThat(out.bytes).isGreaterThan(LINES * leastOfALine);
    assertThat(out.closed).isFalse();
  }

  @ParameterizedTest
  @EnumSource(StatementFormat.class)
  void whatTheStreamFailsWithComesOut(StatementFormat format) {
    IOException full = new IOException("no space left");
    OutputStream out =
        new OutputStream() {
          private int room = 5_000;

          @Override
          public void write(int one) throws IOException {
            if (--room < 0) {
              throw full;
            }
          }
        };
    assertThatThrownBy(
            () ->
                StatementWriter.in(Locale.ENGLISH)
                    .write(MadeStatement.of(2_000, "Shop"), format, out))
        .isSameAs(full);
  }
}
