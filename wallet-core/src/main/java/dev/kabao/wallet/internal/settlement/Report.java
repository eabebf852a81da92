package dev.kabao.wallet.internal.settlement;

import dev.kabao.wallet.settlement.Finding;
import dev.kabao.wallet.settlement.Reconciliation;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Line;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

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
  private @Nullable RuntimeException hosts;

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
    tell(
        new Finding.MissingHere(
            line.lineNumber(), line.issuerReference(), line.order(), line.amount()));
  }

  void missingThere(OrderId order, Money amount) {
    missingThere++;
    tell(new Finding.MissingThere(order, amount));
  }

  void differs(Line line, OrderId order, Money here) {
    differing++;
    tell(new Finding.AmountDiffers(line.lineNumber(), order, here, line.amount()));
  }

  void repeated(Line line, OrderId order) {
    repeated++;
    tell(new Finding.Repeated(line.lineNumber(), order));
  }

  void bad(long line, String reason) {
    unreadable++;
    tell(new Finding.BadLine(line, reason));
  }

  void totalsDiffer(String what) {
    totalsDiffer = true;
    tell(new Finding.TotalsDiffer(what));
  }

  /** Whether this came from the host's own listener, and is the host's to see. */
  boolean isHosts(RuntimeException e) {
    return e == hosts;
  }

  private void tell(Finding finding) {
    try {
      findings.accept(finding);
    } catch (RuntimeException e) {
      hosts = e;
      throw e;
    }
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
