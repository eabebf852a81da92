package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.issuer.http.settlement.SettlementCsv;
import dev.kabao.wallet.settlement.Reconciliation;
import dev.kabao.wallet.spi.settlement.SettlementFile;
import dev.kabao.wallet.value.LocalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "reconcile",
    description = {
      "Compare a bank's daily file with the books, and let it decide what was not known.",
      "What is left for a person to look at is listed, and ends it with 1."
    })
final class ReconcileCommand implements Action {
  @Parameters(
      paramLabel = "FILE",
      descriptionKey = "reconcile-file",
      description = "the bank's file; try: kabao bank settle today FILE")
  private String file;

  @Option(
      names = "--show",
      paramLabel = "N",
      defaultValue = "100",
      description = "how many findings to list, up to 100000 (default: 100); all are counted")
  private String show;

  @Override
  public Answer run(Context context) throws IOException {
    int most = Inputs.number("--show", show, 0, 100_000);
    Path path = Inputs.path("FILE", file);
    if (!Files.isRegularFile(path)) {
      throw Failure.input("FILE", "there is no such file.", "文件不存在。");
    }
    try (SettlementFile opened = SettlementCsv.open(path);
        ProgressBar bar = ProgressBar.of(context)) {
      ArrayNode listed = Views.object().putArray("findings");
      AtomicLong leftOut = new AtomicLong();
      return Platforms.with(
          context,
          wallets -> {
            Reconciliation done =
                wallets
                    .reconciler()
                    .reconcile(
                        // The one bank of this home.
                        wallets.issuers().get(0).code(),
                        opened,
                        finding -> {
                          if (listed.size() < most) {
                            listed.add(FindingViews.finding(finding));
                          } else {
                            leftOut.incrementAndGet();
                          }
                        },
                        bar::show);
            return answer(opened, done, listed, leftOut.get());
          });
    }
  }

  private static Answer answer(
      SettlementFile file, Reconciliation done, ArrayNode findings, long leftOut) {
    ObjectNode body = Views.object();
    body.put("issuer", file.header().issuer());
    body.put("date", file.header().date().toString());
    body.put("lines", done.lines());
    body.put("matched", done.matched());
    body.put("resolved", done.resolved());
    body.put("credited", done.credited());
    body.put("missingHere", done.missingHere());
    body.put("missingThere", done.missingThere());
    body.put("differing", done.differing());
    body.put("bad", done.bad());
    body.put("totalsAgree", done.totalsAgree());
    body.set("findings", findings);
    if (leftOut > 0) {
      body.put("findingsNotListed", leftOut);
    }
    return done.clean()
        ? Answer.done(body)
        : Answer.failed(
            ExitCode.REFUSED,
            "DIFFERENCES",
            new LocalText(
                "The file and the books differ: somebody has to look at it.", "文件与账目不一致，需要人工核查。"),
            body);
  }
}
