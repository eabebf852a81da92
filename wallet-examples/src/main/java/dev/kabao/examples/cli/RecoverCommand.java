package dev.kabao.examples.cli;

import dev.kabao.wallet.account.CodePurpose;
import dev.kabao.wallet.account.Identity;
import dev.kabao.wallet.account.Origin;
import dev.kabao.wallet.account.RecoverResult;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "recover",
    description = {
      "Set a new password in place of a lost one, by the phone and by who you are.",
      "First without --code: a code is sent to the phone. All sessions end, and for a day nothing"
          + " is paid out to cards.",
      "The host must know who the holder is: kabao wallet identity."
    })
final class RecoverCommand implements Action {
  @Mixin private PhoneOption phone;
  @Mixin private CodeOption code;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      descriptionKey = "identity-name",
      description = "the holder's name, or '-'; asked for if left out")
  private @Nullable String name;

  @Option(
      names = "--id",
      paramLabel = "NUMBER",
      descriptionKey = "identity-number",
      description = "the holder's ID number, or '-'; asked for if left out")
  private @Nullable String idNumber;

  @Mixin private NewPasswordOption password;
  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    String typed = phone.read(context);
    if (!code.isGiven()) {
      return CodeRequest.send(
          context, request, CodePurpose.RECOVER, typed, "kabao recover --phone PHONE --code CODE");
    }
    try (Secret sent = code.read(context);
        Secret holder = context.secret("--name", name, new LocalText("Name", "姓名"));
        Secret number = context.secret("--id", idNumber, new LocalText("ID number", "证件号码"));
        Secret fresh = password.read(context)) {
      Origin origin = ThisDevice.origin(context.home().requireSetUp());
      Identity identity = new Identity(holder, number);
      return request.onPlatform(
          context,
          (wallets, id) ->
              answer(wallets.accounts().recover(id, typed, sent, identity, fresh, origin)));
    }
  }

  private static Answer answer(RecoverResult result) {
    return result instanceof RecoverResult.Recovered recovered
        ? Answer.done(Views.object().put("withdrawFrom", Times.text(recovered.withdrawFrom())))
            .withNote(
                "The new password is set, and all sessions have ended. Next: kabao sign-in",
                "新密码已设置，所有会话均已退出。下一步：kabao sign-in")
        : AccountViews.refused(((RecoverResult.Refused) result).why());
  }
}
