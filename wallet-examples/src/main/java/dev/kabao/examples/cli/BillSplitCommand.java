package dev.kabao.examples.cli;

import dev.kabao.wallet.bill.Share;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.value.BillId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "split",
    description = {
      "Split a bill or a payment among people: each is asked for their part by a link.",
      "If their phone or wallet is named, it is in their own list too. bill show says who has paid."
    })
final class BillSplitCommand implements Action {
  private static final int MOST = 50;

  @Parameters(
      paramLabel = "BILL",
      descriptionKey = "bill-id",
      description = "the bill, or a payment in the list")
  private String bill;

  @Option(
      names = "--share",
      paramLabel = "NAME=AMOUNT[@PHONE|WALLET]",
      required = true,
      description = "who is asked for how much; repeated for each; '-' reads one from a line")
  private List<String> shares;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "CNY",
      description = "of which currency (default: CNY)")
  private String currency;

  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    BillId id = Ids.billId(bill);
    if (shares.size() > MOST) {
      throw Failure.input("--share", "at most 50.", "最多 50 人。");
    }
    List<Share> parts = new ArrayList<>();
    for (String said : shares) {
      parts.add(share(context.value("--share", said)));
    }
    return request.onWallet(
        context,
        (wallet, requestId) -> BillViews.result(wallet.bills().split(requestId, id, parts)));
  }

  private Share share(String said) {
    int equals = said.lastIndexOf('=');
    if (equals < 1) {
      throw malformed();
    }
    String rest = said.substring(equals + 1);
    int at = rest.indexOf('@');
    Optional<Recipient> whom =
        at < 0 ? Optional.empty() : Optional.of(Ids.recipient("--share", rest.substring(at + 1)));
    try {
      return new Share(
          said.substring(0, equals),
          Inputs.positiveAmount("--share", at < 0 ? rest : rest.substring(0, at), currency),
          whom);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static Failure malformed() {
    return Failure.input(
        "--share",
        "a name of 1 to 50 characters and an amount, such as Li=20.00 or Li=20.00@PHONE.",
        "须为 1 至 50 个字符的称呼与金额，例如 小李=20.00 或 小李=20.00@手机号。");
  }
}
