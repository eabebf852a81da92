package dev.kabao.examples.cli;

import dev.kabao.wallet.account.AccountRefusal;
import dev.kabao.wallet.account.Origin;
import dev.kabao.wallet.account.SignInResult;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "sign-in",
    description = {
      "Sign in with phone and password. Later commands then act in this session.",
      "Its token lies in the file 'session' of the home, which only you can read: whoever has it"
          + " can act as you until the session ends."
    })
final class SignInCommand implements Action {
  @Mixin private PhoneOption phone;

  @Option(
      names = "--password",
      paramLabel = "PASSWORD",
      descriptionKey = "password",
      description = "the password, or '-'; asked for if left out")
  private @Nullable String password;

  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    String typed = phone.read(context);
    try (Secret shown = context.secret("--password", password, new LocalText("Password", "密码"))) {
      Origin origin = ThisDevice.origin(context.home().requireSetUp());
      return request.onPlatform(
          context,
          (wallets, id) -> answer(context, wallets.accounts().signIn(id, typed, shown, origin)));
    }
  }

  static Answer answer(Context context, SignInResult result) {
    if (result instanceof SignInResult.SignedIn in) {
      try {
        new SignedIn(in.wallet(), in.token()).write(context.home().session());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Answer.done(Views.object().put("walletId", in.wallet().toString()))
          .withNote(
              "Signed in. The session ends after 15 minutes without use, or with: kabao sign-out",
              "已登录。15 分钟不操作自动退出，也可运行 kabao sign-out。");
    }
    AccountRefusal why = ((SignInResult.Refused) result).why();
    Answer refused = AccountViews.refused(why);
    return why instanceof AccountRefusal.RenewalNeeded
        ? refused.withNote("Next: kabao password --phone PHONE", "下一步：kabao password --phone 手机号")
        : refused;
  }
}
