package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.factor.StepUp;
import dev.kabao.wallet.spi.risk.RiskReason;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.StepUpId;
import java.util.List;

/** More proof that is needed, and how to go on. */
final class StepUpViews {
  private static final LocalText NEEDED =
      new LocalText(
          "Please prove first that it is you. Nothing was done yet, and nothing was debited.",
          "请先验证身份。操作尚未执行，未扣款。");
  private static final LocalText DENIED =
      new LocalText("This is not safe right now. Nothing was done.", "当前操作存在风险，未执行。");

  private static final LocalText AGAIN =
      new LocalText(
          "\nThen the same command again, with the same --request-id.",
          "\n然后用同一 --request-id 重新执行原命令。");

  private StepUpViews() {}

  static Answer needed(ObjectNode body, StepUp stepUp) {
    LocalText next = next(stepUp);
    return needed(body, stepUp.id(), stepUp.kinds(), stepUp.reasons())
        .withNote(next.en() + AGAIN.en(), next.zh() + AGAIN.zh());
  }

  /** The proofs that would add a kind to what was shown: a PIN adds nothing to a password. */
  private static LocalText next(StepUp stepUp) {
    String confirm = "kabao confirm " + stepUp.id();
    boolean knows = stepUp.shown().contains(Factor.KNOWLEDGE);
    if (knows && !stepUp.isEnough() && !has(stepUp)) {
      return new LocalText(
          "Next: " + confirm + " --totp or --recovery; or --send-code and then --code.",
          "下一步：" + confirm + " 加 --totp 或 --recovery；或先 --send-code 再 --code。");
    }
    return !knows && has(stepUp)
        ? new LocalText("Next: " + confirm + " --pin", "下一步：" + confirm + " --pin")
        : any(confirm);
  }

  private static boolean has(StepUp stepUp) {
    return stepUp.shown().contains(Factor.POSSESSION)
        || stepUp.shown().contains(Factor.CERTIFICATE);
  }

  private static LocalText any(String confirm) {
    return new LocalText(
        "Next: " + confirm + " --totp, --recovery or --pin; or --send-code and then --code.",
        "下一步：" + confirm + " 加 --totp、--recovery 或 --pin；或先 --send-code 再 --code。");
  }

  static Answer needed(ObjectNode body, StepUpId stepUp, int kinds, List<RiskReason> reasons) {
    body.put("stepUpId", stepUp.toString());
    body.put("factorsNeeded", kinds);
    LocalText next = any("kabao confirm " + stepUp);
    return Answer.failed(ExitCode.REFUSED, "NEEDS_FACTORS", NEEDED, reasons(body, reasons))
        .withNote(next.en() + AGAIN.en(), next.zh() + AGAIN.zh());
  }

  static Answer denied(List<RiskReason> reasons) {
    return Answer.failed(ExitCode.REFUSED, "DENIED", DENIED, reasons(Views.object(), reasons));
  }

  static ObjectNode reasons(ObjectNode body, List<RiskReason> reasons) {
    ArrayNode list = body.putArray("reasons");
    for (RiskReason reason : reasons) {
      Views.text(list.addObject().put("code", reason.code()), "message", reason.text());
    }
    return body;
  }

  static ObjectNode stepUp(StepUp stepUp) {
    ObjectNode view = Views.object();
    view.put("stepUpId", stepUp.id().toString());
    view.put("act", Words.of(stepUp.act()));
    stepUp.payee().ifPresent(payee -> view.put("payee", payee));
    stepUp
        .amount()
        .ifPresent(
            amount ->
                view.put("amount", Views.number(amount))
                    .put("currency", amount.getCurrencyUnit().getCode()));
    view.put("factorsNeeded", stepUp.kinds());
    ArrayNode shown = view.putArray("shown");
    stepUp.shown().stream().sorted().map(Words::of).forEach(shown::add);
    view.put("factorsShown", Factor.kinds(stepUp.shown()));
    view.put("enough", stepUp.isEnough());
    view.put("expiresAt", Times.text(stepUp.expiresAt()));
    return view;
  }

  /** After a proof was good. */
  static Answer shown(StepUp stepUp) {
    Answer answer = Answer.done(stepUp(stepUp));
    LocalText next = next(stepUp);
    return stepUp.isEnough()
        ? answer.withNote(
            "That is enough. Now the same command again, with the same --request-id.",
            "验证完成。请用同一 --request-id 重新执行原命令。")
        : answer.withNote(
            "Good, but it takes another kind of proof, too. " + next.en(),
            "验证通过，但还需另一类验证。" + next.zh());
  }
}
