package dev.kabao.wallet.statement;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Makes one wallet's statements.
 *
 * <p><b>Guarantees.</b> Opening and closing balances are those of the ledger at the two moments,
 * and the lines between them sum to their difference, to the last minor unit; a statement that does
 * not tie is not handed out. A commit of the ledger is in a statement wholly or not at all.
 *
 * <p><b>Costs.</b> Time in proportion to the entries of the wallet's accounts, as with any past
 * balance; memory to the days of the span.
 *
 * <p><b>Threads.</b> Thread-safe. <b>Nulls</b> are refused with {@link NullPointerException}.
 * <b>Errors</b>: a {@link dev.kabao.wallet.value.WalletException} with {@code STATEMENT_NOT_TIED}
 * if the ledger does not agree with itself, {@code CONTENTION} if the span is not over and the
 * wallet kept moving, {@code SESSION_ENDED} once the session has ended.
 */
public interface StatementService {

  /** The statement of a month, in the platform's own time zone. */
  Statement month(YearMonth month);

  /**
   * The statement of some days, in the platform's own time zone.
   *
   * @param first the first day
   * @param last the last day
   * @throws IllegalArgumentException if the last day is before the first, or out of range
   */
  Statement between(LocalDate first, LocalDate last);

  /** The statement of any span. One that has only begun ends now; one to come is empty. */
  Statement of(StatementSpan span);
}
