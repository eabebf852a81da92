package dev.kabao.examples.cli;

import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import java.io.IOException;
import org.joda.money.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "pay", description = "Pay a payee from the balance or from a bound card.")
final class PayCommand implements Action {
  @Option(
      names = "--from",
      paramLabel = "CARD|balance",
      required = true,
      description = "a bound card, or the word balance")
  private String from;

  @Option(
      names = "--payee",
      paramLabel = "PAYEE",
      required = true,
      description = "the payee's id: letters, digits, '-', '_', '.'")
  private String payee;

  @Option(
      names = "--amount",
      paramLabel = "AMOUNT",
      required = true,
      description = "how much, such as 12.30")
  private String amount;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "CNY",
      description = "of which currency (default: CNY)")
  private String currency;

  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    PayRequest payment = payment();
    return Platforms.withWallet(
        context,
        (wallets, wallet) ->
            request.carryOut(
                context, wallets, id -> Results.payment(wallet.payments().pay(id, payment))));
  }

  private PayRequest payment() {
    FundingSource source = Inputs.source(from);
    Money money = Inputs.positiveAmount("--amount", amount, currency);
    try {
      return PayRequest.of(source, payee, money);
    } catch (IllegalArgumentException e) {
      throw Failure.input(
          "--payee", "1 to 64 letters, digits, '-', '_' or '.'.", "须为 1 至 64 个字母、数字或 - _ .。");
    }
  }
}
