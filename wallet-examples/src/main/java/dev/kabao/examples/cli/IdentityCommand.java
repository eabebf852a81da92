package dev.kabao.examples.cli;

import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "identity",
    description = {
      "Note as the host who the holder is, so that they can recover access: kabao recover.",
      "Only a keyed digest of both together is kept, in the home."
    })
final class IdentityCommand implements Action {
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

  @Override
  public Answer run(Context context) throws IOException {
    context.wallet();
    try (Session session = Session.open(context);
        Secret holder = context.secret("--name", name, new LocalText("Name", "姓名"));
        Secret number = context.secret("--id", idNumber, new LocalText("ID number", "证件号码"))) {
      Identities identities = new Identities(context.home().identities(), session.vault());
      // The store is held meanwhile, so that no two write at once.
      return session.with(
          wallets -> {
            wallets.flags(context.wallet());
            identities.note(context.wallet(), holder, number);
            return Answer.done(Views.object().put("walletId", context.wallet().toString()))
                .withNote("Noted.", "已登记。");
          });
    }
  }
}
