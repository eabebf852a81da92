package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.value.PaymentId;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "claim",
    description = "Take a transfer that was sent before there was a wallet; or list what waits.")
final class ClaimCommand implements Action {
  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      descriptionKey = "claim",
      description = "the transfer; left out, those that wait are listed")
  private @Nullable String id;

  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    if (id == null) {
      return Platforms.withWallet(context, (wallets, wallet) -> list(wallet));
    }
    PaymentId transfer = Ids.paymentId(id);
    return request.onWallet(
        context,
        (wallet, requestId) -> Results.claim(wallet.transfers().claim(requestId, transfer)));
  }

  private static Answer list(Wallet wallet) {
    ObjectNode body = Views.object();
    ArrayNode list = body.putArray("claimable");
    wallet.transfers().claimable().forEach(each -> list.add(PeopleViews.claimable(each)));
    return Answer.done(body);
  }
}
