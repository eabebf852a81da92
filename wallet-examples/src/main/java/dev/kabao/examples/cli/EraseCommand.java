package dev.kabao.examples.cli;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.person.Erasure;
import dev.kabao.wallet.person.ErasureRefusal;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "erase",
    description = {
      "Destroy the personal data of a closed wallet for good. Asks first.",
      "The books stay, without the person. Export before: kabao export."
    })
final class EraseCommand implements Action {
  @Mixin private AgreementOption agreement;
  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    return agreement.seek(
        context, Signals.UNKNOWN, session -> (wallets, wallet) -> look(context, session, wallet));
  }

  private Look look(Context context, Session session, Wallet wallet) {
    return new Look.Offer(
        Views.object().put("walletId", wallet.id().toString()),
        new LocalText(
            "Destroy all personal data of this wallet? It cannot be undone.",
            "是否永久删除该钱包的全部个人信息？删除后无法恢复。"),
        (wallets, again) ->
            request.carryOut(
                context,
                wallets,
                id -> answer(context, session, again.id(), wallets.erase(id, again.id()))));
  }

  private static Answer answer(Context context, Session session, WalletId wallet, Erasure result) {
    if (result instanceof Erasure.Refused refused) {
      Answer answer =
          Answer.failed(
              ExitCode.REFUSED, refused.reason().name(), refused.reason().text(), Views.object());
      return refused.reason() == ErasureRefusal.NOT_CLOSED
          ? answer.withNote("To close it: kabao wallet close", "注销钱包：kabao wallet close")
          : answer;
    }
    new Identities(context.home().identities(), session.vault()).forget(wallet);
    if (context.actsInSession()) {
      try {
        SignedIn.forget(context.home().session());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Erasure.Erased erased = (Erasure.Erased) result;
    return Answer.done(
            Views.object()
                .put("walletId", wallet.toString())
                .put("erasedAt", Times.text(erased.at())))
        .withNote(
            "The personal data is destroyed. The books stay without it.", "个人信息已删除，账目保留但不含个人信息。");
  }
}
