package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentId;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
      return Platforms.with(
          context,
          wallets -> {
            Page<Payment> page = wallets.reviews().open(Optional.ofNullable(after), most);
            ObjectNode body = Views.object();
            ArrayNode list = body.putArray("payments");
            page.items().forEach(payment -> list.add(Views.payment(payment)));
            page.next().ifPresent(next -> body.put("next", next));
            return Answer.done(body);
          });
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
      request.check();
      PaymentId payment = Ids.paymentId(id);
      return Platforms.with(
          context,
          wallets ->
              request.carryOut(
                  context,
                  wallets,
                  same -> Results.step(wallets.reviews().release(same, payment))));
    }
  }

  @Command(name = "reject", description = "Decline one.")
  static final class Reject implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "payment", description = "the payment")
    private String id;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      request.check();
      PaymentId payment = Ids.paymentId(id);
      return Platforms.with(
          context,
          wallets ->
              request.carryOut(
                  context, wallets, same -> Results.step(wallets.reviews().reject(same, payment))));
    }
  }
}
