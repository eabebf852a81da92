package dev.kabao.wallet.insight;

import dev.kabao.wallet.value.RequestId;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * Where one wallet's money goes.
 *
 * <p><b>What counts.</b> Spending is what a payee, another person or a foreign card got, with the
 * fees, less what came back; as much of it as was paid with money, so neither points nor coupons.
 * Income is what other people gave, and what imported accounts say came in. What moves between a
 * person's own cards and the balance is neither. All of it counts in the month in which it
 * happened: what is refunded later lowers the later month. Money that is only set aside does not
 * count yet.
 *
 * <p><b>Guarantees.</b> Sums are kept in the very commit that moves the money, so they are never
 * behind; a page takes the same time whatever the history holds. They are part of the ledger, and
 * signed and checked as all of it is.
 *
 * <p><b>Threads.</b> Thread-safe. <b>Nulls</b> are refused with {@link NullPointerException}.
 * <b>Errors</b>: a {@link dev.kabao.wallet.value.WalletException} with {@code REQUEST_CONFLICT} if
 * a request id was used with other content, {@code SESSION_ENDED} once the session is over.
 */
public interface InsightService {
  /** How many payees a picture shows at most. */
  int MOST_PAYEES = 20;

  /** How many months a picture compares, with its own. */
  int MONTHS = 13;

  /** How many budgets a wallet can have. */
  int MOST_BUDGETS = 100;

  /**
   * The picture of a month, which may lie in the past or be the one that is running. What a budget
   * has reached in the running month, and nobody was told of, is told by that.
   *
   * @throws IllegalArgumentException if its year is not one of 1 to 9999
   */
  MonthPicture month(YearMonth month, CurrencyUnit currency);

  /** All budgets as the running month stands, ordered by currency, that for all spending first. */
  List<BudgetState> budgets();

  /**
   * Sets a budget, in the place of the one that there was for its category and currency. From then
   * on {@code budget.near} and {@code budget.reached} are told as spending gets there, once each in
   * a month.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @throws IllegalArgumentException if there is no such category, or there are {@link
   *     #MOST_BUDGETS} already
   */
  BudgetState setBudget(RequestId requestId, Budget budget);

  /**
   * Takes a budget away; does nothing if there is none for this category and currency.
   *
   * @param requestId the host's id of this request, kept by it before the call
   */
  void removeBudget(RequestId requestId, Budget budget);
}
