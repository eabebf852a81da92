package dev.kabao.examples.cli;

import dev.kabao.examples.setup.StandardProgramme;
import dev.kabao.wallet.reward.Programme;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a host does about points programmes. */
@Command(
    name = "programme",
    description = "Points programmes of this platform, and points that it gives.",
    subcommands = {
      ProgrammeCommands.Define.class,
      ProgrammeCommands.Listed.class,
      ProgrammeCommands.Grant.class
    })
final class ProgrammeCommands {

  @Command(
      name = "define",
      description = {
        "Define a points programme, or change it: what is said holds for what begins after it.",
        "With --standard and nothing else: a ready example, a point for each yuan, two for eating"
            + " out, 100 of them worth 1.00."
      })
  static final class Define implements Action {
    @Parameters(
        paramLabel = "CODE",
        arity = "0..1",
        descriptionKey = "programme-code",
        description = "its code: 1 to 16 small letters, digits or -")
    private @Nullable String code;

    @Option(names = "--standard", description = "the ready example, of the code kabao")
    private boolean standard;

    @Mixin private ProgrammeOptions options;

    @Option(
        names = "--currency",
        paramLabel = "CODE",
        defaultValue = "CNY",
        description = "of which currency (default: CNY)")
    private String currency;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      Programme programme = programme();
      return request.onPlatform(
          context,
          (wallets, id) ->
              Answer.done(RewardViews.programme(wallets.rewards().define(id, programme))));
    }

    private Programme programme() {
      if (standard) {
        if (code != null || !options.isEmpty()) {
          throw Failure.usage("--standard stands alone.", "--standard 须单独使用。");
        }
        return StandardProgramme.make();
      }
      if (code == null) {
        throw Failure.usage("Give its code, or --standard.", "请给出代码，或使用 --standard。");
      }
      return options.programme(EverydayInputs.code("CODE", code), currency);
    }
  }

  @Command(name = "list", description = "List the points programmes, those defined last first.")
  static final class Listed implements Action {
    @Mixin private PageOption page;

    @Override
    public Answer run(Context context) throws IOException {
      page.check();
      return Platforms.with(
          context,
          wallets ->
              PageOption.answer(
                  "programmes",
                  wallets.rewards().list(page.after(), page.limit()),
                  RewardViews::programme));
    }
  }

  @Command(name = "grant", description = "Give points to a person, as a welcome or a gesture.")
  static final class Grant implements Action {
    @Parameters(
        index = "0",
        paramLabel = "CODE",
        descriptionKey = "programme-code",
        description = "its code: 1 to 16 small letters, digits or -")
    private String code;

    @Parameters(
        index = "1",
        paramLabel = "POINTS",
        descriptionKey = "points-number",
        description = "how many")
    private String points;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      EverydayInputs.code("CODE", code);
      long units = EverydayInputs.points("POINTS", points);
      WalletId wallet = context.wallet();
      return request.onPlatform(
          context,
          (wallets, id) -> RewardViews.result(wallets.rewards().grant(id, wallet, code, units)));
    }
  }
}
