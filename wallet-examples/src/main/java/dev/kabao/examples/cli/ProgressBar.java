package dev.kabao.examples.cli;

import dev.kabao.wallet.settlement.SettlementReconciler.Progress;
import dev.kabao.wallet.value.LocalText;
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
  private final Printer printer;
  private long next = System.nanoTime();
  private int drawn;

  private ProgressBar(PrintStream out, boolean shown, Printer printer) {
    this.out = out;
    this.shown = shown;
    this.printer = printer;
  }

  static ProgressBar of(Context context) {
    return new ProgressBar(
        context.io().err(),
        !context.json() && context.io().terminal().attended(),
        context.printer());
  }

  void show(Progress progress) {
    boolean whole = progress.size() > 0 && progress.position() >= progress.size();
    if (isDue(whole)) {
      draw(line(progress));
    }
  }

  /** How many of something are done. */
  void show(long done, long total, LocalText what) {
    if (isDue(done >= total)) {
      draw(line(done, total, String.format(Locale.ROOT, "%,d %s", done, printer.inLanguage(what))));
    }
  }

  private boolean isDue(boolean whole) {
    if (shown && (whole || System.nanoTime() - next >= 0)) {
      next = System.nanoTime() + PAUSE_NANOS;
      return true;
    }
    return false;
  }

  /** Such as {@code [###...] 50 % 1,234 lines}; without a bar if the length is not known. */
  static String line(Progress progress) {
    return line(
        progress.position(),
        progress.size(),
        String.format(Locale.ROOT, "%,d lines", progress.lines()));
  }

  private static String line(long position, long size, String counted) {
    if (size <= 0) {
      return counted;
    }
    long reached = Math.min(position, size);
    int full = (int) (WIDTH * reached / size);
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d %%  %s",
        "#".repeat(full),
        ".".repeat(WIDTH - full),
        100 * reached / size,
        counted);
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
