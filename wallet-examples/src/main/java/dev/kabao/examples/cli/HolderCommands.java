package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.value.AccountClass;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.RequestId;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a host does with a wallet once it knows something of its holder. */
final class HolderCommands {
  private HolderCommands() {}

  @Command(
      name = "class",
      description = "Set the class of the payment account, which the limits go by.")
  static final class SetClass implements Action {
    @Parameters(
        paramLabel = "I|II|III",
        descriptionKey = "account-class",
        description = "I: verified at a distance; II: in person; III: most thoroughly")
    private String name;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      request.check();
      AccountClass chosen =
          Arrays.stream(AccountClass.values())
              .filter(each -> each.name().equals(name))
              .findFirst()
              .orElseThrow(() -> Failure.input("CLASS", "one of I, II, III.", "可选值：I、II、III。"));
      return change(
          context,
          request,
          (wallets, wallet, id) -> {
            wallets.setAccountClass(id, wallet.id(), chosen);
            return Answer.done(of(wallet).put("class", chosen.name()));
          });
    }
  }

  @Command(name = "name", description = "Set the holder's name, of which payers see a masked form.")
  static final class SetName implements Action {
    @Parameters(
        paramLabel = "NAME",
        descriptionKey = "holder-name",
        description = "the name as on the ID, or '-'")
    private String name;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      request.check();
      String typed = context.value("NAME", name);
      return change(
          context,
          request,
          (wallets, wallet, id) -> {
            if (!wallets.setHolderName(id, wallet.id(), typed)) {
              throw Failure.input("NAME", "this is not a name.", "姓名无效。");
            }
            return Answer.done(of(wallet));
          });
    }
  }

  @Command(name = "freeze", description = "Forbid money to move in or out, or both.")
  static final class Freeze implements Action {
    @Option(names = "--in", description = "only what comes in")
    private boolean in;

    @Option(names = "--out", description = "only what goes out")
    private boolean out;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      request.check();
      EnumSet<AccountFlag> flags = EnumSet.of(AccountFlag.FROZEN_IN, AccountFlag.FROZEN_OUT);
      if (in != out) {
        flags.remove(in ? AccountFlag.FROZEN_OUT : AccountFlag.FROZEN_IN);
      }
      return freeze(context, request, flags);
    }
  }

  @Command(name = "unfreeze", description = "Lift everything that freeze forbade.")
  static final class Unfreeze implements Action {
    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      request.check();
      return freeze(context, request, Set.of());
    }
  }

  @Command(
      name = "close",
      description = "Close an empty wallet for good. Its phone is free for a new one then.")
  static final class Close implements Action {
    @Mixin private AgreementOption agreement;
    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      request.check();
      return agreement.seek(
          context,
          (wallets, wallet) ->
              new Look.Offer(
                  of(wallet),
                  new LocalText("Close this wallet for good?", "永久注销该钱包？"),
                  (again, same) -> request.carryOut(context, again, id -> close(again, same, id))));
    }

    private static Answer close(Wallets wallets, Wallet wallet, RequestId id) {
      return wallets.closeWallet(id, wallet.id())
          ? flags(wallets, wallet)
          : Answer.failed(
              ExitCode.REFUSED,
              "WALLET_NOT_EMPTY",
              new LocalText(
                  "The wallet still holds money, something is set aside in it, or it owes points.",
                  "钱包内仍有余额、有冻结的款项或权益，或有未扣回的积分。"),
              of(wallet));
    }
  }

  @FunctionalInterface
  private interface Change {
    Answer make(Wallets wallets, Wallet wallet, RequestId id);
  }

  private static Answer change(Context context, RequestOption request, Change change)
      throws IOException {
    return Platforms.withWallet(
        context,
        (wallets, wallet) ->
            request.carryOut(context, wallets, id -> change.make(wallets, wallet, id)));
  }

  private static Answer freeze(Context context, RequestOption request, Set<AccountFlag> flags)
      throws IOException {
    return change(
        context,
        request,
        (wallets, wallet, id) -> {
          EnumSet<AccountFlag> all = EnumSet.noneOf(AccountFlag.class);
          all.addAll(flags);
          if (!flags.isEmpty()) {
            // To freeze more never lifts anything; a closed wallet is refused by the wallet itself.
            all.addAll(wallets.flags(wallet.id()));
            all.remove(AccountFlag.CLOSED);
          }
          wallets.freeze(id, wallet.id(), all);
          return flags(wallets, wallet);
        });
  }

  private static Answer flags(Wallets wallets, Wallet wallet) {
    ObjectNode body = of(wallet);
    ArrayNode list = body.putArray("flags");
    wallets.flags(wallet.id()).stream().sorted().forEach(flag -> list.add(Words.of(flag)));
    return Answer.done(body);
  }

  private static ObjectNode of(Wallet wallet) {
    return Views.object().put("walletId", wallet.id().toString());
  }
}
