package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.collect.PaymentRequest;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentRequestId;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "requests",
    description = "Payment requests that were made, the newest first; show one, or end it.",
    subcommands = {RequestsCommand.Show.class, RequestsCommand.End.class})
final class RequestsCommand implements Action {
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

  @Mixin private CollectorOption collector;

  @Override
  public Answer run(Context context) throws IOException {
    collector.check();
    int most = Inputs.number("--limit", limit, 1, 1000);
    return collector.with(
        context,
        (wallets, collecting) -> {
          Page<PaymentRequest> page = collecting.list(Optional.ofNullable(after), most);
          ObjectNode body = Views.object();
          ArrayNode requests = body.putArray("requests");
          page.items().forEach(each -> requests.add(CollectViews.request(each)));
          page.next().ifPresent(next -> body.put("next", next));
          return Answer.done(body);
        });
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
