package dev.kabao.wallet.statement;

import dev.kabao.wallet.category.Category;
import java.util.List;

/**
 * One account's part of a statement. Its figures are fixed; its lines are read as they are asked
 * for, a page at a time, so that a long span needs no more memory than a short one. Thread-safe.
 */
public interface AssetStatement {

  /** What its amounts count. */
  StatementAsset asset();

  /** What it held and what moved. */
  StatementFigures figures();

  /** The lines taken together by what they are, in the order of the kinds. */
  List<StatementTotal<StatementKind>> kinds();

  /**
   * The lines taken together by what they were for, those with the most that left first; none for
   * points and coupons.
   */
  List<StatementTotal<Category>> categories();

  /** The days on which something moved, the earliest first. */
  List<StatementDay> days();

  /**
   * The lines, the earliest first. Each iteration reads them anew, the same ones: entries of the
   * ledger never change. An iteration that comes to its end has compared what it gave out with
   * {@link #figures()}.
   *
   * <p>An iterator is confined to one thread. It fails with a {@link
   * dev.kabao.wallet.value.WalletException}: {@code SESSION_ENDED} once the session has ended,
   * {@code STATEMENT_NOT_TIED} if lines and figures disagree.
   */
  Iterable<StatementLine> lines();
}
