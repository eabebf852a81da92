package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.factor.ConfirmResult;
import dev.kabao.wallet.factor.EnrolResult;
import dev.kabao.wallet.factor.FactorProof;
import dev.kabao.wallet.factor.NewFactor;
import dev.kabao.wallet.qr.QrImage;
import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An authenticator app as a way to prove who one is. */
@Command(
    name = "totp",
    description = "An authenticator app that makes codes (RFC 6238).",
    subcommands = {TotpCommands.Enrol.class, TotpCommands.Confirm.class})
final class TotpCommands {

  @Command(
      name = "enrol",
      description = {
        "Set up an authenticator app: shows a QR code for it to scan.",
        "Whoever sees the code can make the same codes. Needs a proof."
      })
  static final class Enrol implements Action {
    @Option(
        names = "--name",
        paramLabel = "NAME",
        defaultValue = "Authenticator app",
        descriptionKey = "new-factor-name",
        description = "what you call it, at most 40 characters")
    private String name;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      String called = FactorCommands.checked(name);
      return request.onWallet(
          context,
          (wallet, same) -> {
            String account = wallet.id().toString().substring(0, ACCOUNT_SHOWN);
            EnrolResult result =
                wallet.factors().enrol(same, new NewFactor.Totp(called, "Kabao", account));
            return result instanceof EnrolResult.ConfirmTotp shown
                ? show(context, shown)
                : FactorCommands.notEnrolled(result);
          });
    }

    /** Enough of the wallet's id to tell two wallets of one person apart in the app. */
    private static final int ACCOUNT_SHOWN = 12;

    private static Answer show(Context context, EnrolResult.ConfirmTotp shown) {
      try (Secret uri = shown.uri();
          Secret seed = shown.seed()) {
        String text = Reveal.text(uri);
        ObjectNode body = Views.object().put("factorId", shown.id().toString());
        if (context.json()) {
          body.put("uri", text);
        } else {
          String drawn = QrImage.terminal(text);
          context.printer().say(new LocalText(drawn, drawn));
        }
        body.put("seed", Reveal.text(seed));
        body.put("until", Times.text(shown.until()));
        return Answer.done(body)
            .withNote(
                "Scan this with the app, or type the seed. Next: kabao totp confirm "
                    + shown.id()
                    + " --code",
                "用身份验证器扫描二维码，或手动输入 seed。下一步：kabao totp confirm " + shown.id() + " --code");
      }
    }
  }

  @Command(name = "confirm", description = "Confirm the app with a code that it shows.")
  static final class Confirm implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "factor", description = "its id")
    private String id;

    @Option(
        names = "--code",
        paramLabel = "CODE",
        arity = "0..1",
        fallbackValue = "",
        description = "the app's code, or '-'; asked for if left out")
    private @Nullable String code;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      request.check();
      FactorId factor = Ids.factorId("ID", id);
      context.wallet();
      try (Secret typed =
          context.secret("--code", code, new LocalText("Code of the app", "身份验证器中的验证码"))) {
        return request.onWallet(
            context,
            (wallet, same) ->
                answer(
                    wallet.factors().confirm(same, factor, new FactorProof.Totp(factor, typed))));
      }
    }

    private static Answer answer(ConfirmResult result) {
      if (result instanceof ConfirmResult.Enrolled enrolled) {
        return Answer.done(FactorViews.factor(enrolled.factor()))
            .withNote("The app can be used from now on.", "身份验证器已可使用。");
      }
      if (result instanceof ConfirmResult.Refused refused) {
        return FactorViews.refused(refused.reason(), Views.object());
      }
      EnrolResult.Reason over = EnrolResult.Reason.OVER;
      return Answer.failed(ExitCode.REFUSED, over.name(), over.text(), Views.object())
          .withNote("What is set up: kabao factors list", "已设置的验证方式：kabao factors list");
    }
  }
}
