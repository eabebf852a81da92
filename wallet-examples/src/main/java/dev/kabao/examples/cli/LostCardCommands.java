package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.card.FoundResult;
import dev.kabao.wallet.card.LossRefusal;
import dev.kabao.wallet.card.LossResult;
import dev.kabao.wallet.card.LostCard;
import dev.kabao.wallet.card.ReplacementResult;
import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.LocalText;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person does about a card that is gone. */
final class LostCardCommands {
  private LostCardCommands() {}

  @Command(
      name = "lost",
      description = {
        "Report a card lost or stolen: it is frozen at once, even if the bank cannot be reached.",
        "Other sessions end, and the password must be changed."
      })
  static final class Lost implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "card", description = "the card")
    private String id;

    @Option(names = "--stolen", description = "stolen: its agreement is ended at once")
    private boolean stolen;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      CardId card = Ids.cardId("ID", id);
      LossKind kind = stolen ? LossKind.STOLEN : LossKind.LOST;
      return request.onWallet(
          context, (wallet, requestId) -> answer(wallet.cards().reportLost(requestId, card, kind)));
    }

    private static final String SIGN_IN =
        "Other sessions have ended; a password must be changed before it signs in again.";
    private static final String SIGN_IN_ZH = "其他会话均已退出；如设有密码，须更改后方可再次登录。";

    private static String replace(LostCard lost) {
      return "kabao card replace " + lost.card().id();
    }

    private static Answer answer(LossResult result) {
      if (result instanceof LossResult.Frozen frozen) {
        return Answer.done(view(frozen.card()))
            .withNote(
                "It is frozen here and at the bank. "
                    + SIGN_IN
                    + "\nNext: "
                    + replace(frozen.card()),
                "该卡在此及银行均已冻结。" + SIGN_IN_ZH + "\n下一步：" + replace(frozen.card()));
      }
      if (result instanceof LossResult.FrozenHere here) {
        return Answer.done(view(here.card()))
            .withNote(
                "It is frozen here. The bank does not know yet: run kabao resolve, or call "
                    + here.card().hotline()
                    + ". "
                    + SIGN_IN,
                "该卡在此已冻结。银行尚未确认，请运行 kabao resolve，或致电 " + here.card().hotline() + "。" + SIGN_IN_ZH);
      }
      LossResult.Refused refused = (LossResult.Refused) result;
      return refused(refused.refusal(), refused.card());
    }
  }

  @Command(
      name = "found",
      description = "Use a lost card again, once the bank has lifted its report too.")
  static final class Found implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "card", description = "the card")
    private String id;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      CardId card = Ids.cardId("ID", id);
      return request.onWallet(
          context, (wallet, requestId) -> answer(wallet.cards().found(requestId, card)));
    }

    private static Answer answer(FoundResult result) {
      if (result instanceof FoundResult.Active active) {
        return Answer.done(Views.card(active.card()))
            .withNote("The card can be used again.", "该卡已恢复使用。");
      }
      if (result instanceof FoundResult.NeedsFactors needs) {
        return StepUpViews.needed(Views.object(), needs.stepUp());
      }
      if (result instanceof FoundResult.Unknown unknown) {
        return Answer.failed(
            ExitCode.UNKNOWN,
            "OUTCOME_UNKNOWN",
            new LocalText(
                "The bank gave no answer. The card stays frozen; please ask again later.",
                "银行未答复，该卡保持冻结，请稍后再试。"),
            view(unknown.card()));
      }
      FoundResult.Refused refused = (FoundResult.Refused) result;
      return refused(refused.refusal(), refused.card());
    }
  }

  @Command(
      name = "replace",
      description = {
        "Ask the bank for another card in place of a lost one.",
        "Once it is there, bind it as any other: kabao card bind"
      })
  static final class Replace implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "card", description = "the card")
    private String id;

    @Option(
        names = "--carry-over",
        description = "the new card takes its place as the default source, once it is bound")
    private boolean carryOver;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      CardId card = Ids.cardId("ID", id);
      return request.onWallet(
          context,
          (wallet, requestId) ->
              answer(wallet.cards().requestReplacement(requestId, card, carryOver)));
    }

    private static Answer answer(ReplacementResult result) {
      if (result instanceof ReplacementResult.Issued issued) {
        return Answer.done(view(issued.card()))
            .withNote(
                "The bank has issued another card. When it is there: kabao card bind",
                "银行已补发新卡。收到后：kabao card bind");
      }
      if (result instanceof ReplacementResult.Requested requested) {
        return Answer.failed(
            ExitCode.UNKNOWN,
            "OUTCOME_UNKNOWN",
            new LocalText(
                "The bank has not answered yet. It is asked again: run kabao resolve.",
                "银行尚未答复，请运行 kabao resolve。"),
            view(requested.card()));
      }
      ReplacementResult.Refused refused = (ReplacementResult.Refused) result;
      return refused(refused.refusal(), refused.card());
    }
  }

  private static Answer refused(LossRefusal refusal, BoundCard card) {
    return Answer.failed(ExitCode.REFUSED, refusal.name(), refusal.advice(), Views.card(card));
  }

  static ObjectNode view(LostCard lost) {
    ObjectNode view = Views.card(lost.card());
    view.put("loss", Words.of(lost.kind()));
    view.put("step", Words.of(lost.state()));
    view.put("reportedAt", Times.text(lost.reportedAt()));
    lost.frozenAt().ifPresent(at -> view.put("frozenAt", Times.text(at)));
    lost.replacementLastFour().ifPresent(digits -> view.put("replacement", "**** " + digits));
    if (lost.carriesOver()) {
      view.put("carriesOver", true);
    }
    lost.replacedBy().ifPresent(card -> view.put("replacedBy", card.toString()));
    return view;
  }
}
