package dev.kabao.examples.cli;

import java.io.IOException;
import picocli.CommandLine.Command;

@Command(
    name = "bank-reference",
    description = "What a bank transfer must carry in its remark to reach this wallet.")
final class BankReferenceCommand implements Action {
  @Override
  public Answer run(Context context) throws IOException {
    return Platforms.withWallet(
        context,
        (wallets, wallet) ->
            Answer.done(Views.object().put("reference", wallet.payments().bankReference()))
                .withNote(
                    "To try it: kabao bank transfer-in --remark REFERENCE --amount 50.00",
                    "可试：kabao bank transfer-in --remark 附言 --amount 50.00"));
  }
}
