package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.cardholder.PhoneCheck;
import dev.kabao.wallet.cardholder.Phones;
import dev.kabao.wallet.value.LocalText;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "wallet",
    description = "Wallets of people.",
    subcommands = {
      WalletCommands.New.class,
      WalletCommands.Find.class,
      HolderCommands.SetClass.class,
      HolderCommands.SetName.class,
      IdentityCommand.class,
      HolderCommands.Freeze.class,
      HolderCommands.Unfreeze.class,
      HolderCommands.Close.class
    })
final class WalletCommands {

  @Command(name = "new", description = "Make a wallet for the holder of a phone.")
  static final class New implements Action {
    @Option(
        names = "--phone",
        paramLabel = "PHONE",
        required = true,
        description = "the person's phone, in any usual form, or '-'")
    private String phone;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      String typed = context.value("--phone", phone);
      return request.onPlatform(context, (wallets, id) -> answer(wallets.createWallet(id, typed)));
    }

    private static Answer answer(NewWallet result) {
      if (result instanceof NewWallet.Created created) {
        ObjectNode body = Views.object().put("walletId", created.id().toString());
        return Answer.done(body)
            .withNote(
                "Use it with --as, or with KABAO_WALLET.", "用 --as 或环境变量 KABAO_WALLET 指定该钱包。");
      }
      if (result instanceof NewWallet.Invalid invalid) {
        return Results.invalid(List.of(invalid.problem()));
      }
      return Answer.failed(
          ExitCode.REFUSED,
          "PHONE_TAKEN",
          new LocalText("This phone has a wallet already.", "该手机号已有钱包。"),
          Views.object());
    }
  }

  @Command(name = "find", description = "Find the wallet of a phone's holder.")
  static final class Find implements Action {
    @Option(
        names = "--phone",
        paramLabel = "PHONE",
        required = true,
        description = "the person's phone, in any usual form, or '-'")
    private String phone;

    @Override
    public Answer run(Context context) throws IOException {
      String typed = context.value("--phone", phone);
      if (Phones.check(typed) instanceof PhoneCheck.Invalid invalid) {
        return Results.invalid(List.of(invalid.problem()));
      }
      return Platforms.with(
          context,
          wallets ->
              wallets
                  .findWallet(typed)
                  .map(id -> Answer.done(Views.object().put("walletId", id.toString())))
                  .orElseThrow(() -> Failure.input("--phone", "it has no wallet.", "该手机号没有钱包。")));
    }
  }
}
