package dev.kabao.wallet.settlement;

import dev.kabao.wallet.spi.settlement.SettlementFile;
import java.util.function.Consumer;

/**
 * Compares a bank's daily file with the books, line by line, and lets the file decide what was not
 * known: it is the last word on what the bank did. Reads files of any length in bounded memory; a
 * line that cannot be read is told of by its number, and the run goes on. Running it again on the
 * same file changes nothing more. Thread-safe.
 *
 * <p>What a file does not name did not move: an order that is still undecided counts as failed once
 * the files of all days on which it can have been carried out were reconciled, in any order, each
 * whole (no line that cannot be read, totals that agree) and each after its day was over. Hand in
 * the bank's final file of a day, no earlier one. An order that the bank says it has not decided
 * yet stays undecided, as does one that a file names without deciding it: as another kind of order,
 * or with an amount that it cannot have.
 */
public interface SettlementReconciler {

  /**
   * Reconciles a file. A file carries no proof of where it comes from, and what it says moves money
   * in the books: hand in only what was fetched from that issuer over a channel that authenticates
   * it. What the file itself says of whose it is, is compared before its first line is read.
   *
   * @param issuer the code of the issuer that the file was fetched from
   * @param file the file, which the caller closes
   * @param findings gets what is left for a person, as it is found; it should not keep millions
   * @param progress is told now and then how far the run is
   * @throws dev.kabao.wallet.value.WalletException {@code ISSUER_UNKNOWN} if that issuer is not set
   *     up; {@code SETTLEMENT_FOREIGN} if the file's header names another issuer, or another
   *     platform than that issuer knows this one by: nothing was changed then
   */
  Reconciliation reconcile(
      String issuer, SettlementFile file, Consumer<Finding> findings, Consumer<Progress> progress);

  /**
   * How far a run is.
   *
   * @param position how much of the file is read, in bytes
   * @param size how long it is, in bytes; 0 if that is not known
   * @param lines how many lines are read
   */
  record Progress(long position, long size, long lines) {}
}
