package dev.kabao.examples.cli;

import dev.kabao.wallet.value.PaymentRequestId;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "requests",
    description = "Payment requests that were made, the newest first; show one, or end it.",
    subcommands = {RequestsCommand.Show.class, RequestsCommand.End.class})
final class RequestsCommand implements Action {
  @Mixin private PageOption page;

  @Mixin private CollectorOption collector;

  @Override
  public Answer run(Context context) throws IOException {
    collector.check();
    page.check();
    return collector.with(
        context,
        (wallets, collecting) ->
            PageOption.answer(
                "requests", collecting.list(page.after(), page.limit()), CollectViews::request));
  }

  @Command(name = "show", description = "Show a payment request.")
  static final class Show implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "request", description = "the request")
    private String id;

    @Mixin private CollectorOption collector;

    @Override
    public Answer run(Context context) throws IOException {
      collector.check();
      PaymentRequestId request = Ids.paymentRequestId(id);
      return collector.with(
          context,
          (wallets, collecting) -> Answer.done(CollectViews.request(collecting.find(request))));
    }
  }

  @Command(name = "end", description = "End an open payment request: nobody can pay it any more.")
  static final class End implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "request", description = "the request")
    private String id;

    @Mixin private CollectorOption collector;
    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      request.check();
      collector.check();
      PaymentRequestId asked = Ids.paymentRequestId(id);
      return collector.with(
          context,
          (wallets, collecting) ->
              request.carryOut(
                  context,
                  wallets,
                  requestId ->
                      Answer.done(CollectViews.request(collecting.end(requestId, asked)))));
    }
  }
}
