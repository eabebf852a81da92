package dev.kabao.wallet.internal.settlement;

import dev.kabao.wallet.settlement.Finding;
import dev.kabao.wallet.settlement.Reconciliation;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Line;
import java.util.function.Consumer;
import org.joda.money.Money;

/** What a run has found so far. Confined to one run. */
final class Report {
  private final Consumer<Finding> findings;
  private long lines;
  private long matched;
  private long resolved;
  private long credited;
  private long missingHere;
  private long missingThere;
  private long differing;
  private long repeated;
  private long unreadable;
  private boolean totalsDiffer;

  Report(Consumer<Finding> findings) {
    this.findings = findings;
  }

  /** One more line was read, good or bad. */
  void line() {
    lines++;
  }

  long lines() {
    return lines;
  }

  /** Whether all of the file could be read, and is all that its bank wrote. */
  boolean isWhole() {
    return unreadable == 0 && !totalsDiffer;
  }

  void matched() {
    matched++;
  }

  void resolved() {
    resolved++;
  }

  void credited() {
    credited++;
  }

  void missingHere(Line line) {
    missingHere++;
    findings.accept(
        new Finding.MissingHere(
            line.lineNumber(), line.issuerReference(), line.order(), line.amount()));
  }

  void missingThere(OrderId order, Money amount) {
    missingThere++;
    findings.accept(new Finding.MissingThere(order, amount));
  }

  void differs(Line line, OrderId order, Money here) {
    differing++;
    findings.accept(new Finding.AmountDiffers(line.lineNumber(), order, here, line.amount()));
  }

  void repeated(Line line, OrderId order) {
    repeated++;
    findings.accept(new Finding.Repeated(line.lineNumber(), order));
  }

  void bad(long line, String reason) {
    unreadable++;
    findings.accept(new Finding.BadLine(line, reason));
  }

  void totalsDiffer(String what) {
    totalsDiffer = true;
    findings.accept(new Finding.TotalsDiffer(what));
  }

  Reconciliation end() {
    return new Reconciliation(
        lines,
        matched,
        resolved,
        credited,
        missingHere,
        missingThere,
        differing,
        unreadable + repeated,
        !totalsDiffer);
  }
}
