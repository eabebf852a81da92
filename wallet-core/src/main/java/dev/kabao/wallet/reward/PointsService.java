package dev.kabao.wallet.reward;

import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.RequestId;
import java.util.List;
import java.util.Optional;

/**
 * The points of one wallet. They are paid with as a source of a payment: {@code
 * FundingSource.points}.
 *
 * <p>Points are in the ledger, and move in the same commit as money; of many that use the same
 * points one gets them. What expires first is used first. Thread-safe; nulls are refused.
 * <b>Errors</b>: a {@link dev.kabao.wallet.value.WalletException} with {@code NOT_FOUND} for a
 * programme that does not exist, {@code REQUEST_CONFLICT} if a request id was used with other
 * content, {@code STORE_UNAVAILABLE} if it is not known whether the store kept it: ask again with
 * the same id.
 */
public interface PointsService {

  /** What the wallet has, one item for each programme whose points it ever had. */
  List<PointsBalance> balances();

  /** What the wallet has of a programme; nothing if it never had any. */
  PointsBalance balance(String programme);

  /**
   * Pages through everything that moved the wallet's points of a programme, the newest first.
   *
   * @param after where the page before said to go on; empty for the first page
   * @param limit how many at most, 1 to 1000
   */
  Page<PointsEntry> statement(String programme, Optional<String> after, int limit);

  /**
   * Shows whom points would go to, so that the person can see it before they give them. Nothing is
   * moved, and nothing is set aside.
   *
   * @param to a wallet, or the phone of somebody who has one
   * @param units how many, 1 to 10^15
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if there is no such programme
   */
  PointsPreview preview(String programme, Recipient to, long units);

  /**
   * Gives points to another person as was shown, if the programme allows it: those that expire
   * first, and they expire when they did before. The risk policy judges it as a transfer of what
   * they are worth.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param token from {@link #preview}; it can be confirmed once, within ten minutes
   */
  PointsResult confirm(RequestId requestId, String token);
}
