package dev.kabao.examples.cli;

import dev.kabao.wallet.account.ChangeResult;
import dev.kabao.wallet.account.PersonFacts;
import dev.kabao.wallet.account.PinProof;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "pin",
    description = {
      "Change the payment PIN, six digits, by the one of before.",
      "With --first, by the password; if nobody is signed in, by the host's word.",
      "With --lost, by the password and a code: without --code, one is sent to the phone."
    })
final class PinCommand implements Action {
  @Option(names = "--first", description = "there is no PIN yet")
  private boolean first;

  @Option(names = "--lost", description = "the PIN of before is not known any more")
  private boolean lost;

  @Mixin private CodeOption code;

  @Option(
      names = "--old",
      paramLabel = "PIN",
      description = "the PIN of before, or '-'; asked for if left out")
  private @Nullable String old;

  @Option(
      names = "--password",
      paramLabel = "PASSWORD",
      descriptionKey = "password",
      description = "the password, or '-'; asked for if left out")
  private @Nullable String password;

  @Option(
      names = "--new",
      paramLabel = "PIN",
      description = "the new PIN, or '-'; asked for if left out")
  private @Nullable String fresh;

  @Option(
      names = "--id",
      paramLabel = "NUMBER",
      description = "the holder's ID number, or '-': the PIN must not be a part of it")
  private @Nullable String idNumber;

  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    if ((first && lost) || (code.isGiven() && !lost) || (old != null && (first || lost))) {
      throw Failure.usage(
          "--first, --lost and --old exclude each other, and --code belongs to --lost.",
          "--first、--lost、--old 互斥，--code 须与 --lost 同用。");
    }
    context.wallet();
    if (lost && !code.isGiven()) {
      return request.onWallet(
          context,
          (wallet, id) ->
              AccountViews.code(
                  wallet.secrets().requestPinCode(id), "kabao pin --lost --code CODE"));
    }
    return set(context);
  }

  private Answer set(Context context) throws IOException {
    if (lost) {
      try (Secret sent = code.read(context);
          Secret shown = password(context)) {
        return set(context, new PinProof.PasswordAndCode(shown, sent));
      }
    }
    if (!first) {
      try (Secret before = context.secret("--old", old, new LocalText("PIN of now", "当前支付密码"))) {
        return set(context, new PinProof.OldPin(before));
      }
    }
    if (password == null && !context.actsInSession()) {
      return set(context, new PinProof.HostSignIn());
    }
    try (Secret shown = password(context)) {
      return set(context, new PinProof.Password(shown));
    }
  }

  private Secret password(Context context) throws IOException {
    return context.secret("--password", password, new LocalText("Password", "密码"));
  }

  /** What does not match is told of no further: where there is a PIN already is a way out. */
  private Answer answer(ChangeResult result) {
    Answer answer =
        AccountViews.change(
            result, "The payment PIN is set. Other sessions have ended.", "支付密码已设置，其他会话均已退出。");
    return first && answer.exit() == ExitCode.REFUSED
        ? answer.withNote(
            "If there is a payment PIN already: kabao pin, or kabao pin --lost",
            "如已设置过支付密码：kabao pin，或 kabao pin --lost")
        : answer;
  }

  private Answer set(Context context, PinProof proof) throws IOException {
    try (Secret pin =
        context.newSecret("--new", fresh, new LocalText("New payment PIN", "新支付密码"))) {
      if (idNumber == null) {
        return set(context, proof, pin, PersonFacts.NONE);
      }
      try (Secret number = Secret.of(context.value("--id", idNumber))) {
        return set(context, proof, pin, PersonFacts.of(number));
      }
    }
  }

  private Answer set(Context context, PinProof proof, Secret pin, PersonFacts facts)
      throws IOException {
    return request.onWallet(
        context, (wallet, id) -> answer(wallet.secrets().setPin(id, proof, pin, facts)));
  }
}
