package dev.kabao.examples.cli;

import dev.kabao.wallet.account.CodePurpose;
import dev.kabao.wallet.account.Origin;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "password",
    description = {
      "Change the password of the wallet. Other sessions end.",
      "With --phone, for somebody who cannot sign in because it must be changed first: without"
          + " --code, a code is sent."
    })
final class PasswordCommand implements Action {
  private static final String DONE = "The password is changed. Other sessions have ended.";
  private static final String DONE_ZH = "密码已更改，其他会话均已退出。";

  @Option(
      names = "--phone",
      paramLabel = "PHONE",
      description = "the phone, in any usual form, or '-'; leave it out when signed in")
  private @Nullable String phone;

  @Mixin private CodeOption code;

  @Option(
      names = "--old",
      paramLabel = "PASSWORD",
      description = "the password of now, or '-'; asked for if left out")
  private @Nullable String old;

  @Option(names = "--first", description = "the wallet has no password yet")
  private boolean first;

  @Mixin private NewPasswordOption password;
  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    if (phone != null) {
      return first ? together() : renew(context, context.value("--phone", phone));
    }
    if (code.isGiven() || (first && old != null)) {
      return together();
    }
    context.wallet();
    if (first) {
      try (Secret fresh = password.read(context)) {
        return change(context, Optional.empty(), fresh);
      }
    }
    try (Secret before = old(context);
        Secret fresh = password.read(context)) {
      return change(context, Optional.of(before), fresh);
    }
  }

  private static Answer together() {
    throw Failure.usage(
        "--code belongs to --phone, and --first goes with neither of them nor with --old.",
        "--code 须与 --phone 同用；--first 不能与 --phone、--old 同用。");
  }

  private Secret old(Context context) throws IOException {
    return context.secret("--old", old, new LocalText("Password of now", "当前密码"));
  }

  private Answer change(Context context, Optional<Secret> before, Secret fresh) throws IOException {
    return request.onWallet(
        context,
        (wallet, id) ->
            AccountViews.change(wallet.secrets().changePassword(id, before, fresh), DONE, DONE_ZH));
  }

  private Answer renew(Context context, String typed) throws IOException {
    if (!code.isGiven()) {
      return CodeRequest.send(
          context, request, CodePurpose.RENEW, typed, "kabao password --phone PHONE --code CODE");
    }
    try (Secret sent = code.read(context);
        Secret before = old(context);
        Secret fresh = password.read(context)) {
      Origin origin = ThisDevice.origin(context.home().requireSetUp());
      return request.onPlatform(
          context,
          (wallets, id) ->
              AccountViews.change(
                  wallets.accounts().renewPassword(id, typed, before, sent, fresh, origin),
                  "The password is changed. Next: kabao sign-in",
                  "密码已更改。下一步：kabao sign-in"));
    }
  }
}
