package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.factor.EnrolResult;
import dev.kabao.wallet.factor.NewFactor;
import dev.kabao.wallet.factor.RevokeResult;
import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The ways in which a person proves who they are. */
@Command(
    name = "factors",
    description = "Ways to prove who you are: list, name and remove them; recovery codes.",
    subcommands = {
      FactorCommands.Listed.class,
      FactorCommands.Name.class,
      FactorCommands.Revoke.class,
      FactorCommands.RecoveryCodes.class
    })
final class FactorCommands {

  @Command(name = "list", description = "List them, the oldest first.")
  static final class Listed implements Action {
    @Override
    public Answer run(Context context) throws IOException {
      return Platforms.withWallet(
          context,
          (wallets, wallet) -> {
            ObjectNode body = Views.object();
            ArrayNode list = body.putArray("factors");
            wallet.factors().list().forEach(one -> list.add(FactorViews.factor(one)));
            return Answer.done(body);
          });
    }
  }

  @Command(name = "name", description = "Give one another name.")
  static final class Name implements Action {
    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "factor", description = "its id")
    private String id;

    @Parameters(
        index = "1",
        paramLabel = "NAME",
        descriptionKey = "factor-name",
        description = "what you call it, at most 40 characters")
    private String name;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      FactorId factor = Ids.factorId("ID", id);
      String checked = checked(name);
      return request.onWallet(
          context,
          (wallet, same) -> {
            wallet.factors().name(same, factor, checked);
            return Answer.done(
                Views.object().put("factorId", factor.toString()).put("name", checked));
          });
    }
  }

  @Command(
      name = "revoke",
      description = "Remove one: nothing that it makes is good any more. Needs a proof.")
  static final class Revoke implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "factor", description = "its id")
    private String id;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      FactorId factor = Ids.factorId("ID", id);
      return request.onWallet(
          context, (wallet, same) -> answer(wallet.factors().revoke(same, factor), factor));
    }

    private static Answer answer(RevokeResult result, FactorId factor) {
      if (result instanceof RevokeResult.NeedsFactors needs) {
        return StepUpViews.needed(Views.object(), needs.stepUp());
      }
      return result instanceof RevokeResult.Denied denied
          ? StepUpViews.denied(denied.reasons())
          : Answer.done(Views.object().put("factorId", factor.toString()).put("removed", true))
              .withNote("It is removed.", "已移除。");
    }
  }

  @Command(
      name = "recovery-codes",
      description = {
        "Ten new recovery codes, each good once; those of before end.",
        "They are shown now and not again: write them down, and keep them safe."
      })
  static final class RecoveryCodes implements Action {
    @Option(
        names = "--name",
        paramLabel = "NAME",
        defaultValue = "Recovery codes",
        descriptionKey = "new-factor-name",
        description = "what you call it, at most 40 characters")
    private String name;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      NewFactor.RecoveryCodes asked = new NewFactor.RecoveryCodes(checked(name));
      return request.onWallet(
          context,
          (wallet, same) -> {
            EnrolResult result = wallet.factors().enrol(same, asked);
            return result instanceof EnrolResult.Codes codes ? shown(codes) : notEnrolled(result);
          });
    }

    private static Answer shown(EnrolResult.Codes codes) {
      ObjectNode body = Views.object().put("factorId", codes.id().toString());
      ArrayNode list = body.putArray("codes");
      codes.codes().stream().map(Reveal::text).forEach(list::add);
      codes.codes().forEach(Secret::close);
      return Answer.done(body)
          .withNote("Each is good once. They are not shown again.", "每个恢复码只能使用一次，此后不再显示。");
    }
  }

  /** Whatever came of enrolling but the factor itself. */
  static Answer notEnrolled(EnrolResult result) {
    if (result instanceof EnrolResult.NeedsFactors needs) {
      return StepUpViews.needed(Views.object(), needs.stepUp());
    }
    if (result instanceof EnrolResult.Denied denied) {
      return StepUpViews.denied(denied.reasons());
    }
    if (result instanceof EnrolResult.Refused refused) {
      return Answer.failed(
          ExitCode.REFUSED, refused.reason().name(), refused.reason().text(), Views.object());
    }
    return Answer.done(FactorViews.factor(((EnrolResult.Done) result).factor()))
        .withNote("It was set up by this request before.", "此前已由该请求完成设置。");
  }

  static String checked(String name) {
    if (name.isBlank()
        || name.codePointCount(0, name.length()) > 40
        || name.codePoints().anyMatch(Character::isISOControl)) {
      throw Failure.input("NAME", "1 to 40 characters.", "名称须为 1 至 40 个字符。");
    }
    return name;
  }
}
