package dev.kabao.examples.cli;

import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.account.CodePurpose;
import dev.kabao.wallet.account.Origin;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "register",
    description = {
      "Make a wallet with a password, for the holder of a phone, and sign in.",
      "First without --code: a code is sent to the phone; see kabao outbox.",
      "Give '-' for a value to have it read as a line from standard input, in the order phone,"
          + " code, password."
    })
final class RegisterCommand implements Action {
  @Mixin private PhoneOption phone;
  @Mixin private CodeOption code;
  @Mixin private NewPasswordOption password;
  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    String typed = phone.read(context);
    if (!code.isGiven()) {
      return CodeRequest.send(
          context,
          request,
          CodePurpose.REGISTER,
          typed,
          "kabao register --phone PHONE --code CODE");
    }
    try (Secret sent = code.read(context);
        Secret chosen = password.read(context)) {
      Origin origin = ThisDevice.origin(context.home().requireSetUp());
      Function<Wallets, Answer> work =
          wallets ->
              request.carryOut(
                  context,
                  wallets,
                  id ->
                      SignInCommand.answer(
                          context, wallets.accounts().register(id, typed, sent, chosen, origin)));
      return Platforms.with(context, work);
    }
  }
}
