package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.bill.RefreshResult;
import dev.kabao.wallet.value.BillerAccountId;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whose bills are looked after. */
final class BillerCommands {
  private static final LocalText NUMBER = new LocalText("Customer number", "户号");

  private BillerCommands() {}

  @Command(name = "billers", description = "List the billers, and your numbers with them.")
  static final class Billers implements Action {
    @Override
    public Answer run(Context context) throws IOException {
      return Platforms.withWallet(
          context,
          (wallets, wallet) -> {
            ObjectNode body = Views.object();
            ArrayNode billers = body.putArray("billers");
            wallet.billers().billers().forEach(each -> billers.add(BillViews.biller(each)));
            ArrayNode accounts = body.putArray("accounts");
            wallet.billers().accounts().forEach(each -> accounts.add(BillViews.account(each)));
            return Answer.done(body);
          });
    }
  }

  @Command(name = "link", description = "Have the bills of a number at a biller in your list.")
  static final class Link implements Action {
    @Parameters(paramLabel = "BILLER", descriptionKey = "biller", description = "see bill billers")
    private String biller;

    @Option(
        names = "--number",
        paramLabel = "NUMBER",
        descriptionKey = "customer-number",
        description = "the number as it stands on a bill, or '-'; left out, it is asked for")
    private @Nullable String number;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      request.check();
      if (!biller.matches("[a-z0-9-]{1,32}")) {
        throw Failure.input(
            "BILLER", "a biller's code; see kabao bill billers.", "须为机构代码，见 kabao bill billers。");
      }
      try (Secret typed = context.secret("--number", number, NUMBER)) {
        String text = typed.read(String::new);
        if (!text.matches("[A-Za-z0-9./_-]{1,40}")) {
          throw Failure.input(
              "--number",
              "1 to 40 letters, digits, '-', '.', '/' or '_'.",
              "须为 1 至 40 个字母、数字或 - . / _。");
        }
        return request.onWallet(
            context, (wallet, id) -> BillViews.result(wallet.billers().link(id, biller, text)));
      }
    }
  }

  @Command(
      name = "unlink",
      description = "Look no more after a number. Bills that are listed stay.")
  static final class Unlink implements Action {
    @Parameters(
        paramLabel = "ACCOUNT",
        descriptionKey = "biller-account",
        description = "see bill billers")
    private String account;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      BillerAccountId id = Ids.billerAccountId(account);
      return request.onWallet(
          context,
          (wallet, requestId) ->
              wallet.billers().unlink(requestId, id)
                  ? Answer.done(Views.object().put("unlinked", true))
                  : Answer.failed(
                      ExitCode.REFUSED,
                      "UNDER_WAY",
                      new LocalText("A bill is being paid right now.", "正在自动缴费，请稍候。"),
                      Views.object()));
    }
  }

  @Command(name = "refresh", description = "Ask a biller now what is owed.")
  static final class Refresh implements Action {
    @Parameters(
        paramLabel = "ACCOUNT",
        descriptionKey = "biller-account",
        description = "see bill billers")
    private String account;

    @Override
    public Answer run(Context context) throws IOException {
      BillerAccountId id = Ids.billerAccountId(account);
      return Platforms.withWallet(
          context, (wallets, wallet) -> answer(wallet.billers().refresh(id)));
    }

    private static Answer answer(RefreshResult result) {
      if (result instanceof RefreshResult.TooOften often) {
        return Answer.failed(
            ExitCode.REFUSED,
            "TOO_OFTEN",
            new LocalText(
                "The biller was asked too often of late. Please try later.", "近期查询过于频繁，请稍后再试。"),
            Views.object().put("until", Times.text(often.until())));
      }
      return result instanceof RefreshResult.Told
          ? Answer.done(Views.object().put("answered", true))
          : Answer.failed(
              ExitCode.UNKNOWN,
              "BILLER_SILENT",
              new LocalText("The biller did not answer; what was known stays.", "缴费机构未应答，已有信息不变。"),
              Views.object());
    }
  }
}
