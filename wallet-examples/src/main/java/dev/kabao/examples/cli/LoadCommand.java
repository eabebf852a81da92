package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.examples.load.LoadReport;
import dev.kabao.examples.load.LoadRun;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "load",
    description = {
      "Measure durable payments per second on the disk of the home.",
      "Works on wallets and a store of its own under HOME/load, deleted afterwards: each caller"
          + " pays 0.01 from the balance of its own wallet, again and again, and waits each time"
          + " until the payment is on the disk."
    })
final class LoadCommand implements Action {
  private static final LocalText MEASURES =
      new LocalText(
          "Payments from the balance through the public API, each acknowledged only when it is on the"
              + " disk, on an embedded store of its own, without limits and risk rules (LimitPolicy.NONE, RiskPolicy.NONE).",
          "经由公开 API 的余额支付，每笔均在落盘后才确认，使用独立的内嵌存储，不设限额与风险规则（LimitPolicy.NONE、RiskPolicy.NONE）。");

  @Option(
      names = "--callers",
      paramLabel = "N",
      defaultValue = "64",
      description = "how many pay at the same time, 1 to 1024 (default: 64)")
  private String callers;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "10",
      description = "for how long, 1 to 600 (default: 10)")
  private String seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "2",
      description = "seconds before that, uncounted, 0 to 60 (default: 2)")
  private String warmUp;

  @Override
  public Answer run(Context context) throws IOException {
    int count = Inputs.number("--callers", callers, 1, 1024);
    Duration time = Duration.ofSeconds(Inputs.number("--seconds", seconds, 1, 600));
    Duration before = Duration.ofSeconds(Inputs.number("--warm-up", warmUp, 0, 60));
    context.printer().say(MEASURES);
    try (WorkFolder folder = WorkFolder.in(context.home().load(), "run-", false);
        Secret passphrase = RandomPassphrase.make()) {
      return answer(LoadRun.run(folder.path(), count, time, before, passphrase), context.json());
    }
  }

  private static Answer answer(LoadReport report, boolean json) {
    ObjectNode body = Views.object();
    if (json) {
      Views.text(body, "measures", MEASURES);
    }
    body.put("callers", report.callers());
    body.put("seconds", report.time().toMillis() / 1000.0);
    body.put("payments", report.payments());
    body.put("paymentsPerSecond", report.perSecond());
    ObjectNode latency = body.putObject("latencyMicros");
    latency.put("median", report.medianMicros());
    latency.put("p99", report.p99Micros());
    latency.put("max", report.maxMicros());
    body.put("balanced", report.balanced());
    return report.balanced()
        ? Answer.done(body)
        : Answer.failed(
            ExitCode.INFRASTRUCTURE,
            "LEDGER_UNBALANCED",
            new LocalText(
                "The ledger does not hold exactly what was acknowledged.", "账目与已确认的支付不一致。"),
            body);
  }
}
