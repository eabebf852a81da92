package dev.kabao.examples.cli;

import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.value.BillId;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person says of a bill. */
final class BillChangeCommands {
  private BillChangeCommands() {}

  @Command(name = "category", description = "Put a bill into a category.")
  static final class Categorise implements Action {
    @Parameters(
        index = "0",
        paramLabel = "BILL",
        descriptionKey = "bill-id",
        description = "the bill, or a payment in the list")
    private String bill;

    @Parameters(
        index = "1",
        paramLabel = "CATEGORY",
        descriptionKey = "category",
        description = "the category's code; see category list")
    private String category;

    @Option(
        names = "--and-payee",
        description = "and everything else of the same payee from now on")
    private boolean andPayee;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      BillId id = Ids.billId(bill);
      EverydayInputs.category("CATEGORY", category);
      return request.onWallet(
          context,
          (wallet, requestId) -> {
            if (wallet.categories().all().stream()
                .map(Category::code)
                .noneMatch(category::equals)) {
              throw EverydayInputs.noCategory("CATEGORY");
            }
            return BillViews.result(wallet.bills().categorise(requestId, id, category, andPayee));
          });
    }
  }

  @Command(
      name = "paid",
      description = "Say that a bill was paid otherwise: by cash, or elsewhere.")
  static final class Paid implements Action {
    @Parameters(
        paramLabel = "BILL",
        descriptionKey = "bill-id",
        description = "the bill, or a payment in the list")
    private String bill;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      BillId id = Ids.billId(bill);
      return request.onWallet(
          context,
          (wallet, requestId) -> BillViews.result(wallet.bills().paidElsewhere(requestId, id)));
    }
  }

  @Command(name = "owed", description = "Take back that a bill was paid otherwise.")
  static final class Owed implements Action {
    @Parameters(paramLabel = "BILL", descriptionKey = "bill-id", description = "the bill")
    private String bill;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      BillId id = Ids.billId(bill);
      return request.onWallet(
          context,
          (wallet, requestId) -> BillViews.result(wallet.bills().owedAgain(requestId, id)));
    }
  }

  @Command(
      name = "drop",
      description =
          "Take what you entered or imported, or a part that you do not mean to pay, out.")
  static final class Drop implements Action {
    @Parameters(
        paramLabel = "BILL",
        descriptionKey = "bill-id",
        description = "the bill, or a payment in the list")
    private String bill;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      BillId id = Ids.billId(bill);
      return request.onWallet(
          context, (wallet, requestId) -> BillViews.result(wallet.bills().drop(requestId, id)));
    }
  }
}
