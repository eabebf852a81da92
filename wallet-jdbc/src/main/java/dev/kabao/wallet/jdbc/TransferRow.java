package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.TransferId;

/**
 * A row of the ledger.
 *
 * @param hold the row of the hold that it ends, or 0
 * @param previousFrom the row before it in the list of the account that loses, or 0
 * @param previousTo the row before it in the list of the account that gains, or 0
 * @param expiresAt when a hold expires, or {@link OpenHold#NEVER}
 */
record TransferRow(
    long seq,
    int kind,
    long from,
    long to,
    long amount,
    TransferId id,
    long at,
    long hold,
    long previousFrom,
    long previousTo,
    long expiresAt) {}
