package dev.kabao.examples.cli;

import dev.kabao.wallet.value.PaymentId;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What the host's staff look at before it begins. */
@Command(
    name = "reviews",
    description = "Payments that somebody of the platform's looks at before they begin.",
    subcommands = {
      ReviewCommands.Listed.class,
      ReviewCommands.Release.class,
      ReviewCommands.Reject.class
    })
final class ReviewCommands {

  @Command(name = "list", description = "List them, the one that is declined soonest first.")
  static final class Listed implements Action {
    @Mixin private PageOption page;

    @Override
    public Answer run(Context context) throws IOException {
      page.check();
      return Platforms.with(
          context,
          wallets ->
              PageOption.answer(
                  "payments", wallets.reviews().open(page.after(), page.limit()), Views::payment));
    }
  }

  @Command(
      name = "release",
      description = "Let one go on: its payer asks for the same again, with the same request id.")
  static final class Release implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "payment", description = "the payment")
    private String id;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      PaymentId payment = Ids.paymentId(id);
      return request.onPlatform(
          context, (wallets, same) -> Results.step(wallets.reviews().release(same, payment)));
    }
  }

  @Command(name = "reject", description = "Decline one.")
  static final class Reject implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "payment", description = "the payment")
    private String id;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      PaymentId payment = Ids.paymentId(id);
      return request.onPlatform(
          context, (wallets, same) -> Results.step(wallets.reviews().reject(same, payment)));
    }
  }
}
