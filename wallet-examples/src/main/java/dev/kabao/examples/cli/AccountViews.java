package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.account.AccountRefusal;
import dev.kabao.wallet.account.ChangeResult;
import dev.kabao.wallet.account.CodeResult;
import dev.kabao.wallet.account.PasswordProblem;
import dev.kabao.wallet.account.PinProblem;
import dev.kabao.wallet.value.LocalText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of accounts and secrets, as the command prints it. */
final class AccountViews {
  private AccountViews() {}

  /** A code that was asked for; {@code next} is the command that takes it. */
  static Answer code(CodeResult result, String next) {
    if (result instanceof CodeResult.Sent sent) {
      ObjectNode body = Views.object();
      body.put("validUntil", Times.text(sent.validUntil()));
      body.put("nextFrom", Times.text(sent.nextFrom()));
      return Answer.done(body)
          .withNote(
              "A message was sent to the phone: kabao outbox --phone PHONE. Next: " + next,
              "短信已发送：kabao outbox --phone 手机号。下一步：" + next);
    }
    return refused(((CodeResult.Refused) result).why());
  }

  static Answer change(ChangeResult result, String en, String zh) {
    if (result instanceof ChangeResult.NeedsFactors needs) {
      return StepUpViews.needed(Views.object(), needs.stepUp());
    }
    if (result instanceof ChangeResult.Denied denied) {
      return StepUpViews.denied(denied.reasons());
    }
    return result instanceof ChangeResult.Refused refused
        ? refused(refused.why())
        : Answer.done(Views.object().put("changed", true)).withNote(en, zh);
  }

  static Answer refused(AccountRefusal why) {
    if (why instanceof AccountRefusal.PhoneInvalid phone) {
      return Results.invalid(List.of(phone.problem()));
    }
    ObjectNode details = Views.object();
    if (why instanceof AccountRefusal.PasswordUnfit unfit) {
      ArrayNode list = details.putArray("problems");
      unfit.problems().forEach(problem -> list.add(problem(problem)));
      return failed(ExitCode.USAGE, "PASSWORD_UNFIT", unfit("password", "密码"), details);
    }
    if (why instanceof AccountRefusal.PinUnfit unfit) {
      ArrayNode list = details.putArray("problems");
      for (PinProblem problem : unfit.problems()) {
        Views.text(list.addObject().put("code", problem.name()), "message", problem.text());
      }
      return failed(ExitCode.USAGE, "PIN_UNFIT", unfit("payment PIN", "支付密码"), details);
    }
    if (why instanceof AccountRefusal.TryLater later) {
      later.until().ifPresent(until -> details.put("until", Times.text(until)));
      return failed(ExitCode.REFUSED, "TRY_LATER", why.text(), details);
    }
    if (why instanceof AccountRefusal.NotSent not) {
      details.put("nextFrom", Times.text(not.nextFrom()));
      return failed(ExitCode.INFRASTRUCTURE, "NOT_SENT", why.text(), details);
    }
    return failed(ExitCode.REFUSED, code(why), why.text(), details);
  }

  private static String code(AccountRefusal why) {
    if (why instanceof AccountRefusal.NotMatching) {
      return "NOT_MATCHING";
    }
    if (why instanceof AccountRefusal.CodeWrong) {
      return "CODE_WRONG";
    }
    if (why instanceof AccountRefusal.RenewalNeeded) {
      return "RENEWAL_NEEDED";
    }
    return why instanceof AccountRefusal.IdentityWrong ? "IDENTITY_WRONG" : "NOT_SET";
  }

  private static LocalText unfit(String what, String whatZh) {
    return new LocalText("Please choose another " + what + ":", "请更换" + whatZh + "：");
  }

  private static ObjectNode problem(PasswordProblem problem) {
    ObjectNode view = Views.object().put("code", problem.code().name());
    List<LocalText> texts =
        Stream.concat(Stream.of(problem.text()), problem.advice().stream()).toList();
    return view.put("message", texts.stream().map(LocalText::en).collect(Collectors.joining(" ")))
        .put("messageZh", texts.stream().map(LocalText::zh).collect(Collectors.joining()));
  }

  private static Answer failed(ExitCode exit, String code, LocalText text, ObjectNode details) {
    return Answer.failed(exit, code, text, Views.object(), details);
  }
}
