package dev.kabao.examples.cli;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.session.SessionView;
import dev.kabao.wallet.spi.risk.Signals;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "sign-out",
    description = "End the session of whoever is signed in here, and forget its token.")
final class SignOutCommand implements Action {
  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    Optional<SignedIn> in = context.signedIn();
    if (in.isEmpty()) {
      return Answer.done(Views.object().put("signedOut", false))
          .withNote("Nobody is signed in.", "当前无人登录。");
    }
    Answer answer =
        Platforms.with(
            context,
            wallets -> {
              Optional<Wallet> wallet = wallets.resume(in.get().token(), Signals.UNKNOWN);
              return wallet
                  .map(
                      open ->
                          request.carryOut(
                              context,
                              wallets,
                              id -> {
                                open.sessions().open().stream()
                                    .filter(SessionView::current)
                                    .forEach(own -> open.sessions().end(id, own.id()));
                                return done();
                              }))
                  .orElseGet(SignOutCommand::done);
            });
    SignedIn.forget(context.home().session());
    return answer;
  }

  private static Answer done() {
    return Answer.done(Views.object().put("signedOut", true)).withNote("Signed out.", "已退出登录。");
  }
}
