package dev.kabao.examples.cli;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.factor.FactorKind;
import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.factor.FactorView;
import dev.kabao.wallet.factor.SendResult;
import dev.kabao.wallet.factor.ShowResult;
import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.StepUpId;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "confirm",
    description = {
      "Prove that it is you, for something that asked for more proof (NEEDS_FACTORS).",
      "Then give the command that asked again, with the same --request-id.",
      "A value that is left out is asked for; '-' reads it from standard input."
    })
final class ConfirmCommand implements Action {
  @Parameters(paramLabel = "STEPUP", descriptionKey = "step-up", description = "its stepUpId")
  private String id;

  @ArgGroup(multiplicity = "1")
  private Proof proof;

  @Option(
      names = "--factor",
      paramLabel = "FACTOR",
      description = "which authenticator app, if there are several")
  private @Nullable String factor;

  @Mixin private RequestOption request;

  /** By what it is proved. */
  static final class Proof {
    @Option(
        names = "--totp",
        paramLabel = "CODE",
        arity = "0..1",
        fallbackValue = "",
        description = "the code of the authenticator app")
    private @Nullable String totp;

    @Option(
        names = "--recovery",
        paramLabel = "CODE",
        arity = "0..1",
        fallbackValue = "",
        description = "one of the recovery codes")
    private @Nullable String recovery;

    @Option(
        names = "--pin",
        paramLabel = "PIN",
        arity = "0..1",
        fallbackValue = "",
        description = "the payment PIN")
    private @Nullable String pin;

    @Option(
        names = "--code",
        paramLabel = "CODE",
        arity = "0..1",
        fallbackValue = "",
        description = "the code that --send-code sent")
    private @Nullable String code;

    @Option(names = "--send-code", description = "send a code to the wallet's phone")
    private boolean send;
  }

  @Override
  public Answer run(Context context) throws IOException {
    StepUpId stepUp = Ids.stepUpId(id);
    @Nullable FactorId app = factor == null ? null : Ids.factorId("--factor", factor);
    context.wallet();
    if (proof.send) {
      return request.onWallet(
          context, (wallet, same) -> sent(wallet.factors().sendCode(same, stepUp), stepUp));
    }
    if (proof.pin != null) {
      return shown(
          context,
          "--pin",
          proof.pin,
          new LocalText("Payment PIN", "支付密码"),
          (wallet, pin) -> factor(wallet.factors().show(stepUp, new FactorProof.PaymentPin(pin))));
    }
    if (proof.totp != null) {
      return shown(
          context,
          "--totp",
          proof.totp,
          new LocalText("Code of the app", "身份验证器中的验证码"),
          (wallet, code) ->
              factor(
                  wallet
                      .factors()
                      .show(
                          stepUp,
                          new FactorProof.Totp(app == null ? onlyApp(wallet) : app, code))));
    }
    if (proof.recovery != null) {
      return shown(
          context,
          "--recovery",
          proof.recovery,
          new LocalText("Recovery code", "恢复码"),
          (wallet, code) -> factor(wallet.factors().show(stepUp, new FactorProof.Recovery(code))));
    }
    return shown(
        context,
        "--code",
        proof.code,
        new LocalText("Code", "验证码"),
        (wallet, code) -> factor(wallet.factors().show(stepUp, new FactorProof.MessageCode(code))));
  }

  private static Answer shown(
      Context context,
      String option,
      @Nullable String given,
      LocalText prompt,
      BiFunction<Wallet, Secret, Answer> show)
      throws IOException {
    try (Secret typed = context.secret(option, given, prompt)) {
      BiFunction<Wallets, Wallet, Answer> work = (wallets, wallet) -> show.apply(wallet, typed);
      return Platforms.withWallet(context, work);
    }
  }

  private static FactorId onlyApp(Wallet wallet) {
    List<FactorView> apps =
        wallet.factors().list().stream().filter(one -> one.kind() == FactorKind.TOTP).toList();
    if (apps.size() != 1) {
      throw apps.isEmpty()
          ? Failure.usage(
              "No authenticator app is set up. Use another way: --send-code, for example.",
              "尚未设置身份验证器，请换用其他方式，例如 --send-code。")
          : Failure.usage(
              "There are several authenticator apps: say which by --factor. See: kabao factors list",
              "有多个身份验证器，请用 --factor 指定。见：kabao factors list");
    }
    return apps.get(0).id();
  }

  private static Answer sent(SendResult result, StepUpId stepUp) {
    if (result instanceof SendResult.Sent sent) {
      return Answer.done(
              Views.object()
                  .put("validUntil", Times.text(sent.validUntil()))
                  .put("nextFrom", Times.text(sent.nextFrom())))
          .withNote(
              "A code was sent: kabao outbox --phone PHONE. Next: kabao confirm "
                  + stepUp
                  + " --code",
              "验证码已发送：kabao outbox --phone 手机号。下一步：kabao confirm " + stepUp + " --code");
    }
    if (result instanceof SendResult.TooSoon soon) {
      return Answer.failed(
          ExitCode.REFUSED,
          "TOO_SOON",
          new LocalText(
              "A code was sent a short while ago. Please wait a little.", "验证码刚刚发送过，请稍后再试。"),
          Views.object(),
          Views.object().put("nextFrom", Times.text(soon.nextFrom())));
    }
    if (result instanceof SendResult.NotSent not) {
      return Answer.failed(
          ExitCode.INFRASTRUCTURE,
          "NOT_SENT",
          new LocalText("The message could not be sent. Please try again later.", "短信发送失败，请稍后重试。"),
          Views.object(),
          Views.object().put("nextFrom", Times.text(not.nextFrom())));
    }
    return over();
  }

  private static Answer factor(ShowResult result) {
    if (result instanceof ShowResult.Shown shown) {
      return StepUpViews.shown(shown.stepUp());
    }
    return result instanceof ShowResult.Refused refused ? FactorViews.refused(refused) : over();
  }

  private static Answer over() {
    return Answer.failed(
        ExitCode.REFUSED,
        "STEP_UP_OVER",
        new LocalText(
            "The time to confirm this is over. Please ask for it anew.", "验证已超时，请重新发起操作。"),
        Views.object());
  }
}
