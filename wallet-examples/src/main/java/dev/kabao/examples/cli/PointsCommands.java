package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.reward.PointsBalance;
import dev.kabao.wallet.reward.PointsPreview;
import dev.kabao.wallet.reward.PointsResult;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.value.LocalText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A person's points. */
@Command(
    name = "points",
    description = "The wallet's points: how many, what they are worth, and when they expire.",
    subcommands = {PointsCommands.Statement.class, PointsCommands.Send.class})
final class PointsCommands implements Action {

  @Override
  public Answer run(Context context) throws IOException {
    return Platforms.withWallet(
        context,
        (wallets, wallet) -> {
          ObjectNode body = Views.object();
          ArrayNode list = body.putArray("points");
          wallet.rewards().points().balances().forEach(each -> list.add(RewardViews.balance(each)));
          return Answer.done(body);
        });
  }

  /** The programme that was named, or the only one of which the wallet has anything to show. */
  static String programme(Wallet wallet, Optional<String> named) {
    if (named.isPresent()) {
      return named.get();
    }
    List<PointsBalance> all = wallet.rewards().points().balances();
    List<PointsBalance> some = all.stream().filter(each -> each.available() > 0).toList();
    List<PointsBalance> chosen = some.isEmpty() ? all : some;
    if (chosen.size() == 1) {
      return chosen.get(0).programme();
    }
    throw chosen.isEmpty()
        ? new Failure(
            ExitCode.REFUSED, "POINTS_TOO_FEW", "There are no points in this wallet.", "该钱包没有积分。")
        : Failure.usage("There are points of several programmes: name one.", "有多个计划的积分，请指定其中一个。");
  }

  /** Everything that moved the points of a programme. */
  @Command(
      name = "statement",
      description = "Everything that moved the wallet's points, the newest first.")
  static final class Statement implements Action {
    @Parameters(
        paramLabel = "PROGRAMME",
        arity = "0..1",
        descriptionKey = "programme-chosen",
        description = "of which programme; may be left out if there are points of one only")
    private @Nullable String programme;

    @Mixin private PageOption page;

    @Override
    public Answer run(Context context) throws IOException {
      page.check();
      Optional<String> named =
          Optional.ofNullable(programme).map(code -> EverydayInputs.code("PROGRAMME", code));
      return Platforms.withWallet(
          context,
          (wallets, wallet) ->
              PageOption.answer(
                  "entries",
                  wallet
                      .rewards()
                      .points()
                      .statement(programme(wallet, named), page.after(), page.limit()),
                  RewardViews::entry));
    }
  }

  /** Giving points to another person. */
  @Command(
      name = "send",
      description = "Give points to another person, those first that expire first. Asks first.")
  static final class Send implements Action {
    @Parameters(paramLabel = "POINTS", descriptionKey = "points-number", description = "how many")
    private String points;

    @Option(
        names = "--to",
        paramLabel = "PHONE|WALLET",
        required = true,
        description = "the phone or the wallet of whoever gets them, or '-'")
    private String to;

    @Option(
        names = "--programme",
        paramLabel = "CODE",
        descriptionKey = "programme-chosen",
        description = "of which programme; may be left out if there are points of one only")
    private @Nullable String programme;

    @Mixin private AgreementOption agreement;
    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      request.check();
      long units = EverydayInputs.points("POINTS", points);
      Recipient receiver = Ids.recipient("--to", context.value("--to", to));
      Optional<String> named =
          Optional.ofNullable(programme).map(code -> EverydayInputs.code("--programme", code));
      return agreement.seek(
          context, (wallets, wallet) -> look(context, wallet, named, units, receiver));
    }

    private Look look(
        Context context, Wallet wallet, Optional<String> named, long units, Recipient receiver) {
      PointsBalance balance =
          wallet.rewards().points().balance(PointsCommands.programme(wallet, named));
      PointsPreview preview =
          wallet.rewards().points().preview(balance.programme(), receiver, units);
      if (preview instanceof PointsPreview.Refused refused) {
        return new Look.Refused(RewardViews.result(new PointsResult.Refused(refused.refusal())));
      }
      PointsPreview.Offer offer = (PointsPreview.Offer) preview;
      ObjectNode shown = Views.object();
      shown.put("programme", balance.programme());
      Views.text(shown, "name", balance.name());
      shown.put("points", units);
      shown.put("available", balance.available());
      offer.maskedName().ifPresent(name -> shown.put("to", name));
      return new Look.Offer(
          shown,
          question(units, offer.maskedName()),
          (wallets, again) ->
              request.carryOut(
                  context,
                  wallets,
                  id -> RewardViews.result(again.rewards().points().confirm(id, offer.token()))));
    }

    private static LocalText question(long units, Optional<String> name) {
      return new LocalText(
          "Give " + units + " of your points to " + name.orElse("this person") + "?",
          "将 " + units + " 积分转赠给" + name.map(known -> " " + known + " ").orElse("对方") + "？");
    }
  }
}
