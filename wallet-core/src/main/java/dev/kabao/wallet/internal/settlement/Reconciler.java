package dev.kabao.wallet.internal.settlement;

import dev.kabao.wallet.internal.incoming.Arrivals;
import dev.kabao.wallet.internal.payment.OrderBook;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.settlement.Finding;
import dev.kabao.wallet.settlement.Reconciliation;
import dev.kabao.wallet.settlement.SettlementReconciler;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.settlement.SettlementFile;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.settlement.SettlementRecord;
import dev.kabao.wallet.spi.settlement.SettlementRecord.BadLine;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Line;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Totals;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares banks' daily files with the books of one platform:
 *
 * <ol>
 *   <li>Each line is looked up in the ledger; what was not known it decides.
 *   <li>The file's totals are compared with what was read.
 *   <li>If all of the file could be read, it decides what it does not name and could have.
 *   <li>What the books have of the day, and the file does not, is told.
 * </ol>
 */
public final class Reconciler implements SettlementReconciler {
  private static final int LINES_BETWEEN_PROGRESS = 10_000;
  private static final int LONGEST_AMOUNT_BITS = 62;

  private final Platform platform;
  private final OrderBook orders;
  private final Arrivals arrivals;

  /** Compares with the books of {@code platform}. */
  public Reconciler(Platform platform) {
    this.platform = platform;
    this.orders = new OrderBook(platform);
    this.arrivals = new Arrivals(platform);
  }

  @Override
  public Reconciliation reconcile(
      String issuer, SettlementFile file, Consumer<Finding> findings, Consumer<Progress> progress) {
    Objects.requireNonNull(findings, "findings");
    Objects.requireNonNull(progress, "progress");
    SettlementHeader header = file.header();
    requireOurs(platform.issuer(issuer), header);
    Report report = new Report(findings);
    Marks marks = new Marks();
    LineCheck check = new LineCheck(platform.store(), orders, arrivals, header, marks, report);
    read(file, check, report, progress);
    new AbsentOrders(platform, orders, header).decide(check.leftOpen(), report);
    new MissingThere(platform.store(), orders, arrivals, header).find(marks, report);
    progress.accept(progress(file, report));
    return report.end();
  }

  /** A bank speaks for itself and to one platform; another's file would make money here. */
  private static void requireOurs(Issuer issuer, SettlementHeader header) {
    String code = issuer.profile().code();
    if (!header.issuer().equals(code) || !header.platform().equals(issuer.platform())) {
      throw new WalletException(
          ErrorCode.SETTLEMENT_FOREIGN,
          Map.of(
              "issuer", code,
              "platform", issuer.platform(),
              "foundIssuer", header.issuer(),
              "foundPlatform", header.platform()));
    }
  }

  private static void read(
      SettlementFile file, LineCheck check, Report report, Consumer<Progress> progress) {
    SettlementHeader header = file.header();
    FileTotals totals = new FileTotals(header.currency());
    Optional<SettlementRecord> next = file.next();
    while (next.isPresent()) {
      SettlementRecord one = next.get();
      if (one instanceof Totals said) {
        totals.compare(said, report);
      } else if (one instanceof Line line) {
        report.line();
        take(line, header, totals, check, report);
      } else if (one instanceof BadLine bad && !totals.hasToldOf(bad)) {
        report.line();
        report.bad(bad.lineNumber(), bad.reason());
      }
      if (report.lines() % LINES_BETWEEN_PROGRESS == 0 && report.lines() > 0) {
        progress.accept(progress(file, report));
      }
      next = file.next();
    }
    totals.end(report);
  }

  /** A line that the books cannot take is told of, and must not end the run. */
  private static void take(
      Line line, SettlementHeader header, FileTotals totals, LineCheck check, Report report) {
    if (!line.amount().getCurrencyUnit().equals(header.currency())) {
      report.bad(line.lineNumber(), "its amount is not in the file's currency");
      return;
    }
    totals.add(line);
    if (line.amount().getAmountMinor().toBigInteger().bitLength() > LONGEST_AMOUNT_BITS) {
      report.bad(line.lineNumber(), "its amount is too large for a ledger of 64 bits");
      return;
    }
    try {
      check.take(line);
    } catch (WalletException e) {
      if (e.code().retryable() || e.code() == ErrorCode.CLOSED || report.isHosts(e)) {
        throw e;
      }
      report.bad(line.lineNumber(), "the books cannot take it: " + e.code());
    } catch (RuntimeException e) {
      if (report.isHosts(e)) {
        throw e;
      }
      // The class only: a foreign message may hold what must not be told.
      report.bad(line.lineNumber(), "the books cannot take it: " + e.getClass().getName());
    }
  }

  private static Progress progress(SettlementFile file, Report report) {
    return new Progress(file.position(), Math.max(0, file.size()), report.lines());
  }
}
