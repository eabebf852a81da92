package dev.kabao.examples.cli;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.payment.FundingSource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "default-source",
    description = "Show or set the source that is used where none is named.")
final class DefaultSourceCommand implements Action {
  @Parameters(
      arity = "0..1",
      paramLabel = "SOURCE",
      descriptionKey = "default-source",
      description = "a bound card, or the word balance; left out, nothing is changed")
  private @Nullable String source;

  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    if (source == null) {
      return Platforms.withWallet(context, (wallets, wallet) -> answer(wallet));
    }
    FundingSource chosen = Inputs.source("SOURCE", source);
    return request.onWallet(
        context,
        (wallet, id) -> {
          wallet.payments().setDefaultSource(id, chosen);
          return answer(wallet);
        });
  }

  private static Answer answer(Wallet wallet) {
    return Answer.done(
        Views.object().put("defaultSource", Views.source(wallet.payments().defaultSource())));
  }
}
