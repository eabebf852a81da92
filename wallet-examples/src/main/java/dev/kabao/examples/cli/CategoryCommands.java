package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What goes into which category. */
@Command(
    name = "category",
    description = "Categories of spending, and what you have said of payees.",
    subcommands = {
      CategoryCommands.Listed.class,
      CategoryCommands.Remember.class,
      CategoryCommands.Forget.class
    })
final class CategoryCommands {
  private static final int LONGEST = 200;

  private CategoryCommands() {}

  @Command(name = "list", description = "List all categories, and what you have said of payees.")
  static final class Listed implements Action {
    @Override
    public Answer run(Context context) throws IOException {
      return Platforms.withWallet(
          context,
          (wallets, wallet) -> {
            ObjectNode body = Views.object();
            ArrayNode categories = body.putArray("categories");
            wallet.categories().all().forEach(each -> categories.add(InsightViews.category(each)));
            ArrayNode said = body.putArray("remembered");
            wallet
                .categories()
                .remembered()
                .forEach(each -> said.add(InsightViews.correction(each)));
            return Answer.done(body);
          });
    }
  }

  @Command(
      name = "remember",
      description = "Let everything from and to a payee go into a category, from now on.")
  static final class Remember implements Action {
    @Parameters(
        index = "0",
        paramLabel = "PAYEE",
        descriptionKey = "payee-said",
        description = "a payee's id or wallet, or a name as your bank writes it; or '-'")
    private String payee;

    @Parameters(
        index = "1",
        paramLabel = "CATEGORY",
        descriptionKey = "category",
        description = "the category's code; see category list")
    private String category;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      EverydayInputs.category("CATEGORY", category);
      String whom = payee(context.value("PAYEE", payee));
      return request.onWallet(
          context,
          (wallet, id) -> {
            if (wallet.categories().all().stream().noneMatch(c -> c.code().equals(category))) {
              throw EverydayInputs.noCategory("CATEGORY");
            }
            wallet.categories().remember(id, whom, category);
            return Answer.done(Views.object().put("category", category))
                .withNote("Remembered for what comes from now on.", "已记住，今后自动归类。");
          });
    }
  }

  @Command(name = "forget", description = "Forget what was said of a payee.")
  static final class Forget implements Action {
    @Parameters(
        paramLabel = "PAYEE",
        descriptionKey = "payee-said",
        description = "a payee's id or wallet, or a name as your bank writes it; or '-'")
    private String payee;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      String whom = payee(context.value("PAYEE", payee));
      return request.onWallet(
          context,
          (wallet, id) -> {
            wallet.categories().forget(id, whom);
            return Answer.done(Views.object().put("forgotten", true));
          });
    }
  }

  private static String payee(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw Failure.input("PAYEE", "1 to 200 characters.", "须为 1 至 200 个字符。");
    }
    return text;
  }
}
