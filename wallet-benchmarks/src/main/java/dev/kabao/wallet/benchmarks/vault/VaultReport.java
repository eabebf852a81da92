package dev.kabao.wallet.benchmarks.vault;

import java.util.Locale;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link VaultBenchmark} for all contenders and prints what came out.
 *
 * <p>All contenders run once in each round, each time in a new Java process, and what counts is the
 * fastest slice of all rounds: other work on the machine makes a slice slower, never faster. Slices
 * are short, so that some of them are left alone even on a busy machine.
 */
public final class VaultReport {
  private static final int ROUNDS = 3;

  private final Timings timings = new Timings();

  private VaultReport() {}

  /** Measures and prints to standard output. */
  public static void print() throws RunnerException {
    VaultReport report = new VaultReport();
    report.measure();
    report.printTimes();
    report.printRatios();
  }

  private void measure() throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(VaultBenchmark.class.getName())
            .verbosity(VerboseMode.SILENT)
            .build();
    for (int round = 1; round <= ROUNDS; round++) {
      System.err.printf("Round %d of %d, about a minute.%n", round, ROUNDS);
      for (RunResult run : new Runner(options).run()) {
        Contender contender = Contender.valueOf(run.getParams().getParam("contender"));
        for (BenchmarkResult process : run.getBenchmarkResults()) {
          for (IterationResult slice : process.getIterationResults()) {
            String operation = slice.getPrimaryResult().getLabel();
            timings.add(operation, contender, slice.getPrimaryResult().getScore());
          }
        }
      }
    }
  }

  private void printTimes() {
    System.out.printf("%nA 120-byte card record, one thread: nanoseconds, fastest (median)%n%n");
    System.out.printf("%-42s %16s %16s%n", "", "seal", "open");
    for (Contender contender : Contender.values()) {
      System.out.printf(
          "%-42s %16s %16s%n", contender.title(), time("seal", contender), time("open", contender));
    }
  }

  private String time(String operation, Contender contender) {
    return String.format(
        Locale.ROOT,
        "%.0f (%.0f)",
        timings.fastest(operation, contender),
        timings.median(operation, contender));
  }

  private void printRatios() {
    System.out.printf("%nSpeed beside a peer, by the fastest: 1.00 is as fast, more is faster%n%n");
    System.out.printf("%-42s %8s %8s %8s%n", "", "seal", "open", "both");
    printRatio("vault / raw AES as it comes", Contender.VAULT, Contender.RAW_BC);
    printRatio("vault / raw AES as in the vault", Contender.VAULT, Contender.RAW_BC_AAD);
    printRatio("vault SM4 / raw SM4 as it comes", Contender.VAULT_SM4, Contender.RAW_SM4);
    printRatio("vault SM4 / raw SM4 as in the vault", Contender.VAULT_SM4, Contender.RAW_SM4_AAD);
    printRatio("vault platform / Tink", Contender.VAULT_PLATFORM, Contender.TINK);
    printRatio("vault platform / Tink with AAD", Contender.VAULT_PLATFORM, Contender.TINK_AAD);
    printRatio("vault platform / raw javax.crypto", Contender.VAULT_PLATFORM, Contender.RAW_JDK);
  }

  private void printRatio(String title, Contender ours, Contender peer) {
    double ourSeal = timings.fastest("seal", ours);
    double ourOpen = timings.fastest("open", ours);
    double seal = timings.fastest("seal", peer);
    double open = timings.fastest("open", peer);
    System.out.printf(
        Locale.ROOT,
        "%-42s %8.2f %8.2f %8.2f%n",
        title,
        seal / ourSeal,
        open / ourOpen,
        (seal + open) / (ourSeal + ourOpen));
  }
}
