package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.Resolution;
import dev.kabao.wallet.value.LocalText;
import java.io.IOException;
import picocli.CommandLine.Command;

@Command(
    name = "resolve",
    description =
        "Ask the banks what they have to tell, and about all that is not decided, of all wallets.")
final class ResolveCommand implements Action {
  static final LocalText UNREACHABLE =
      new LocalText(
          "The bank could not be reached, or gave no answer: what it has to tell is not known yet.",
          "无法连接银行，或银行未答复，尚无法得知其通知。");

  @Override
  public Answer run(Context context) throws IOException {
    try (Session session = Session.open(context)) {
      boolean answers = session.bankAnswers();
      Answer answer =
          session.with(wallets -> answer(wallets.incoming().fetch(), wallets.resolve(), answers));
      return answers || answer.exit() == ExitCode.INFRASTRUCTURE
          ? answer
          : answer.withNote(UNREACHABLE.en(), UNREACHABLE.zh());
    }
  }

  private static Answer answer(int notices, Resolution resolution, boolean answers) {
    ObjectNode body = Views.object();
    body.put("notices", notices);
    body.put("decided", resolution.decided());
    body.put("undecided", resolution.undecided());
    if (resolution.undecided() == 0) {
      return answers
          ? Answer.done(body)
          : Answer.failed(ExitCode.INFRASTRUCTURE, "ISSUER_UNREACHABLE", UNREACHABLE, body);
    }
    return Answer.failed(
        ExitCode.UNKNOWN,
        "STILL_UNDECIDED",
        new LocalText("Not everything is decided yet. Run this again later.", "仍有未确定的事项，请稍后再次运行。"),
        body);
  }
}
