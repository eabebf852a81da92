package dev.kabao.examples.cli;

import dev.kabao.wallet.value.BindingId;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "confirm", description = "End a binding with the code that the bank sent.")
final class CardConfirmCommand implements Action {
  @Parameters(paramLabel = "ID", descriptionKey = "binding", description = "the binding")
  private String id;

  @Option(names = "--otp", paramLabel = "CODE", required = true, description = "the code, or '-'")
  private String otp;

  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    BindingId binding = Ids.bindingId(id);
    String typed = context.value("--otp", otp);
    if (!typed.matches("[0-9]{4,8}")) {
      throw Failure.input("--otp", "a code has 4 to 8 digits.", "验证码为 4 至 8 位数字。");
    }
    try (Secret code = Secret.of(typed)) {
      return request.onWallet(
          context,
          (wallet, requestId) -> Results.binding(wallet.cards().confirm(requestId, binding, code)));
    }
  }
}
