package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.value.Page;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "history",
    description = "List everything that moved the wallet's money, the newest first.")
final class HistoryCommand implements Action {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "how many at most, up to 1000 (default: 20)")
  private String limit;

  @Option(
      names = "--after",
      paramLabel = "NEXT",
      description = "go on where a page ended: its 'next'")
  private @Nullable String after;

  @Override
  public Answer run(Context context) throws IOException {
    int most = Inputs.number("--limit", limit, 1, 1000);
    return Platforms.withWallet(
        context,
        (wallets, wallet) -> {
          Page<Payment> page = wallet.payments().history(Optional.ofNullable(after), most);
          ObjectNode body = Views.object();
          ArrayNode payments = body.putArray("payments");
          page.items().forEach(payment -> payments.add(Views.payment(payment)));
          page.next().ifPresent(next -> body.put("next", next));
          return Answer.done(body);
        });
  }
}
