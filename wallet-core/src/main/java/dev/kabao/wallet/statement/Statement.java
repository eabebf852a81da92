package dev.kabao.wallet.statement;

import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What came into a wallet and left it in a span of days. What was paid by card alone never was in
 * the wallet's accounts, and is not in its statement.
 *
 * @param wallet whose
 * @param span which days
 * @param readAt when it was made
 * @param over whether the span was over by then; if not, the closing balances are those of {@code
 *     readAt}
 * @param assets a part for each account that held something or moved in the span: currencies by
 *     code, then points and coupons; none if there is no such account
 */
public record Statement(
    WalletId wallet,
    StatementSpan span,
    Instant readAt,
    boolean over,
    List<AssetStatement> assets) {

  /** Copies the list. */
  public Statement {
    Objects.requireNonNull(wallet, "wallet");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(readAt, "readAt");
    assets = List.copyOf(assets);
  }
}
