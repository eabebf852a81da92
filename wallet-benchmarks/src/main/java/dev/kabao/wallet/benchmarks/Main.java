package dev.kabao.wallet.benchmarks;

import dev.kabao.wallet.benchmarks.bills.ImportBenchmark;
import dev.kabao.wallet.benchmarks.payments.PaymentsBenchmark;
import dev.kabao.wallet.benchmarks.scale.InsightBenchmark;
import dev.kabao.wallet.benchmarks.scale.ScaleBenchmark;
import dev.kabao.wallet.benchmarks.vault.VaultReport;
import java.util.List;

/** Runs the benchmark that the first argument names. */
public final class Main {
  private static final List<Subject> SUBJECTS =
      List.of(
          new Subject(
              "vault",
              "seal and open a card record, beside raw ciphers and Tink (about 3 minutes)",
              VaultReport::print),
          new Subject(
              "payments",
              "durable payments, beside transactions written by hand (about 3 minutes)",
              PaymentsBenchmark::run),
          new Subject(
              "bills",
              "50,000 entries taken in from a file, beside transactions written by hand (about 3"
                  + " minutes)",
              ImportBenchmark::run),
          new Subject(
              "scale",
              "payments and histories with 50 thousand and with 5 million transfers in the store"
                  + " (about 5 minutes, 4 GB of disk)",
              ScaleBenchmark::run),
          new Subject(
              "insights",
              "the picture of a month, of a wallet with a hundred and with a million payments"
                  + " (about 3 minutes, 1 GB of disk)",
              InsightBenchmark::run));

  private Main() {}

  /**
   * The entry point.
   *
   * @param args the name of a subject
   */
  public static void main(String[] args) throws Exception {
    for (Subject subject : SUBJECTS) {
      if (args.length == 1 && args[0].equals(subject.name())) {
        subject.report().run();
        return;
      }
    }
    System.err.println("usage: wallet-benchmarks/run SUBJECT");
    for (Subject subject : SUBJECTS) {
      System.err.printf("  %-10s %s%n", subject.name(), subject.what());
    }
    System.exit(2);
  }

  private record Subject(String name, String what, Report report) {}

  /** Measures and prints. */
  @FunctionalInterface
  private interface Report {
    void run() throws Exception;
  }
}
