package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.payment.WalletBalance;
import java.io.IOException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import picocli.CommandLine.Command;

@Command(
    name = "balance",
    description = "What the wallet holds: available, pending on its way in, held to leave.")
final class BalanceCommand implements Action {
  private static final CurrencyUnit HOME = CurrencyUnit.of("CNY");

  @Override
  public Answer run(Context context) throws IOException {
    return Platforms.withWallet(
        context,
        (wallets, wallet) -> {
          ObjectNode body = Views.object();
          ArrayNode balances = body.putArray("balances");
          wallet.payments().balances().stream()
              .filter(BalanceCommand::isThere)
              .forEach(balance -> balances.add(Views.balance(balance)));
          if (balances.isEmpty()) {
            Money none = Money.zero(HOME);
            balances.add(Views.balance(new WalletBalance(none, none, none)));
          }
          return Answer.done(body);
        });
  }

  /** The home currency is always shown, another as long as there is any of it. */
  private static boolean isThere(WalletBalance balance) {
    return balance.available().getCurrencyUnit().equals(HOME)
        || !balance.available().isZero()
        || !balance.pendingIn().isZero()
        || !balance.pendingOut().isZero();
  }
}
