package dev.kabao.examples.cli;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.bill.AutopayResult;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.value.BillerAccountId;
import dev.kabao.wallet.value.RequestId;
import java.io.IOException;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "autopay",
    description = {
      "Let the bills of a number be paid by themselves, two days before they are due, up to a cap,",
      "and up to a bound for each month.",
      "One that could not be paid says why (bill billers), and waits for --retry."
    })
final class BillAutopayCommand implements Action {
  @Parameters(
      paramLabel = "ACCOUNT",
      descriptionKey = "biller-account",
      description = "see bill billers")
  private String account;

  @ArgGroup(multiplicity = "1")
  private What what;

  @Option(
      names = "--monthly",
      paramLabel = "AMOUNT",
      description = "with --cap: the most in a calendar month (default: twice the cap)")
  private @Nullable String monthly;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "CNY",
      description = "of which currency (default: CNY)")
  private String currency;

  @Mixin private FundingOption from;
  @Mixin private RequestOption request;

  /** One of these. */
  static final class What {
    @Option(
        names = "--cap",
        paramLabel = "AMOUNT",
        required = true,
        description = "set it up, or change it: a bill of more than that waits for you")
    private @Nullable String cap;

    @Option(names = "--retry", required = true, description = "try a bill again that failed")
    private boolean retry;

    @Option(names = "--pause", required = true, description = "pay nothing until it goes on")
    private boolean pause;

    @Option(names = "--go-on", required = true, description = "go on after a pause")
    private boolean goOn;

    @Option(names = "--end", required = true, description = "pay nothing by itself any more")
    private boolean end;
  }

  @Override
  public Answer run(Context context) throws IOException {
    BillerAccountId id = Ids.billerAccountId(account);
    Optional<Money> cap =
        Optional.ofNullable(what.cap)
            .map(amount -> Inputs.positiveAmount("--cap", amount, currency));
    Optional<Money> bound = bound(cap);
    Funding funding = from.funding();
    return request.onWallet(
        context,
        (wallet, requestId) -> BillViews.result(done(wallet, requestId, id, cap, bound, funding)));
  }

  private Optional<Money> bound(Optional<Money> cap) {
    if (monthly == null) {
      return Optional.empty();
    }
    if (cap.isEmpty()) {
      throw Failure.usage("--monthly stands with --cap.", "--monthly 须与 --cap 同用。");
    }
    Money bound = Inputs.positiveAmount("--monthly", monthly, currency);
    if (bound.isLessThan(cap.get())) {
      throw Failure.input("--monthly", "at least the cap.", "不得低于单笔限额。");
    }
    return Optional.of(bound);
  }

  private AutopayResult done(
      Wallet wallet,
      RequestId request,
      BillerAccountId id,
      Optional<Money> cap,
      Optional<Money> bound,
      Funding funding) {
    if (cap.isPresent() && bound.isPresent()) {
      return wallet.billers().setUp(request, id, cap.get(), bound.get(), funding);
    }
    if (cap.isPresent()) {
      return wallet.billers().setUp(request, id, cap.get(), funding);
    }
    if (what.retry) {
      return wallet.billers().retry(request, id);
    }
    if (what.pause) {
      return wallet.billers().pause(request, id);
    }
    if (what.goOn) {
      return wallet.billers().goOn(request, id);
    }
    if (!what.end) {
      throw new IllegalStateException("One of the group is required.");
    }
    return wallet.billers().end(request, id);
  }
}
