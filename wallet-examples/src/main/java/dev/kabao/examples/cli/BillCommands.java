package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.value.BillId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is owed and was paid. */
@Command(
    name = "bill",
    description = "What is owed and was paid, here and elsewhere.",
    subcommands = {
      BillCommands.Listed.class,
      BillCommands.Upcoming.class,
      BillCommands.Show.class,
      BillAddCommand.class,
      BillImportCommand.class,
      BillStatementsCommand.class,
      BillCommands.Pay.class,
      BillSplitCommand.class,
      BillChangeCommands.Categorise.class,
      BillChangeCommands.Paid.class,
      BillChangeCommands.Owed.class,
      BillChangeCommands.Drop.class,
      BillerCommands.Billers.class,
      BillerCommands.Link.class,
      BillerCommands.Unlink.class,
      BillerCommands.Refresh.class,
      BillAutopayCommand.class
    })
final class BillCommands {
  private static final int MOST = 200;
  private static final int MOST_DAYS = 366;

  private BillCommands() {}

  @Command(
      name = "list",
      description = {
        "List what is owed and was paid, the newest first; or what is owed by --due.",
        "What was dropped is listed only if --state names it."
      })
  static final class Listed implements Action {
    @Mixin private BillFilterOptions filter;

    @Option(
        names = "--due",
        description = "what is owed, the first due first; nothing else is asked")
    private boolean due;

    @Mixin private PageOption page;

    @Override
    public Answer run(Context context) throws IOException {
      int limit = Math.min(page.limit(), MOST);
      BillFilter chosen = filter.filter(context);
      if (due && !chosen.equals(BillFilter.ALL)) {
        throw Failure.usage("--due stands alone.", "--due 须单独使用。");
      }
      return Platforms.withWallet(
          context,
          (wallets, wallet) -> {
            if (!due) {
              return PageOption.answer(
                  "bills",
                  wallet.bills().list(BillFilterOptions.shown(chosen), page.after(), limit),
                  BillViews::bill);
            }
            ObjectNode body = Views.object();
            ArrayNode list = body.putArray("bills");
            wallet.bills().due(limit).forEach(each -> list.add(BillViews.bill(each)));
            return Answer.done(body);
          });
    }
  }

  @Command(
      name = "upcoming",
      description = "What is owed in the days to come, against the balance.")
  static final class Upcoming implements Action {
    @Option(
        names = "--days",
        paramLabel = "N",
        defaultValue = "30",
        description = "how many days, up to 366 (default: 30)")
    private String days;

    @Option(
        names = "--currency",
        paramLabel = "CODE",
        defaultValue = "CNY",
        description = "of which currency (default: CNY)")
    private String currency;

    @Override
    public Answer run(Context context) throws IOException {
      Instant until =
          Clock.systemUTC()
              .instant()
              .truncatedTo(ChronoUnit.SECONDS)
              .plus(Duration.ofDays(Inputs.number("--days", days, 0, MOST_DAYS)));
      CurrencyUnit unit = Inputs.currency(currency);
      return Platforms.withWallet(
          context,
          (wallets, wallet) -> Answer.done(BillViews.outlook(wallet.bills().outlook(until, unit))));
    }
  }

  @Command(name = "show", description = "Show a bill, its parts, and what came of paying it.")
  static final class Show implements Action {
    @Parameters(
        paramLabel = "BILL",
        descriptionKey = "bill-id",
        description = "the bill, or a payment in the list")
    private String bill;

    @Override
    public Answer run(Context context) throws IOException {
      BillId id = Ids.billId(bill);
      return Platforms.withWallet(
          context, (wallets, wallet) -> Answer.done(BillViews.bill(wallet.bills().find(id))));
    }
  }

  @Command(
      name = "pay",
      description = "Pay a bill, whole: as it stands now or, with --amount, as you saw it.")
  static final class Pay implements Action {
    @Parameters(
        paramLabel = "BILL",
        descriptionKey = "bill-id",
        description = "the bill, or a payment in the list")
    private String bill;

    @Option(
        names = "--amount",
        paramLabel = "AMOUNT",
        descriptionKey = "seen-amount",
        description = "the amount that you saw: a bill of another by now is not paid")
    private @Nullable String seen;

    @Option(
        names = "--currency",
        paramLabel = "CODE",
        defaultValue = "CNY",
        description = "of which currency (default: CNY)")
    private String currency;

    @Mixin private FundingOption from;
    @Mixin private SignalsOption signals;
    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      request.check();
      BillId id = Ids.billId(bill);
      Optional<Money> agreed =
          Optional.ofNullable(seen)
              .map(amount -> Inputs.positiveAmount("--amount", amount, currency));
      Funding funding = from.funding();
      Signals circumstances = signals.read();
      return Platforms.withWallet(
          context,
          circumstances,
          (wallets, wallet) ->
              request.carryOut(
                  context,
                  wallets,
                  requestId -> {
                    Money amount = agreed.orElseGet(() -> wallet.bills().find(id).amount());
                    return BillViews.paid(wallet.bills().pay(requestId, id, amount, funding));
                  }));
    }
  }
}
