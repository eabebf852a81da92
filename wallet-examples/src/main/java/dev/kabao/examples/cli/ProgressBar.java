package dev.kabao.examples.cli;

import dev.kabao.wallet.settlement.SettlementReconciler.Progress;
import java.io.PrintStream;
import java.util.Locale;

/**
 * How far a long run is, on one line of standard error that is written over; nothing where nobody
 * looks on.
 */
final class ProgressBar implements AutoCloseable {
  private static final int WIDTH = 30;
  private static final long PAUSE_NANOS = 100_000_000L;

  private final PrintStream out;
  private final boolean shown;
  private long next = System.nanoTime();
  private int drawn;

  private ProgressBar(PrintStream out, boolean shown) {
    this.out = out;
    this.shown = shown;
  }

  static ProgressBar of(Context context) {
    return new ProgressBar(
        context.io().err(), !context.json() && context.io().terminal().attended());
  }

  void show(Progress progress) {
    boolean whole = progress.size() > 0 && progress.position() >= progress.size();
    if (shown && (whole || System.nanoTime() - next >= 0)) {
      next = System.nanoTime() + PAUSE_NANOS;
      draw(line(progress));
    }
  }

  /** Such as {@code [###...] 50 % 1,234 lines}; without a bar if the length is not known. */
  static String line(Progress progress) {
    String lines = String.format(Locale.ROOT, "%,d lines", progress.lines());
    if (progress.size() <= 0) {
      return lines;
    }
    long position = Math.min(progress.position(), progress.size());
    int full = (int) (WIDTH * position / progress.size());
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d %%  %s",
        "#".repeat(full),
        ".".repeat(WIDTH - full),
        100 * position / progress.size(),
        lines);
  }

  private void draw(String line) {
    // Blanks wipe what is left of a longer line.
    out.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
    out.flush();
    drawn = line.length();
  }

  /** Ends the line. */
  @Override
  public void close() {
    if (drawn > 0) {
      out.println();
    }
  }
}
