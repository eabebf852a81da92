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
  @Override
  public Answer run(Context context) throws IOException {
    return Platforms.with(
        context, wallets -> answer(wallets.incoming().fetch(), wallets.resolve()));
  }

  private static Answer answer(int notices, Resolution resolution) {
    ObjectNode body = Views.object();
    body.put("notices", notices);
    body.put("decided", resolution.decided());
    body.put("undecided", resolution.undecided());
    return resolution.undecided() == 0
        ? Answer.done(body)
        : Answer.failed(
            ExitCode.UNKNOWN,
            "STILL_UNDECIDED",
            new LocalText(
                "Not everything is decided yet. Run this again later.", "仍有未确定的事项，请稍后再次运行。"),
            body);
  }
}
