package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.bill.BillService.Import;
import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.bill.importing.ImportReport;
import dev.kabao.wallet.bill.importing.ImportReport.Outcome;
import dev.kabao.wallet.importer.ImportFile;
import dev.kabao.wallet.value.LocalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description = {
      "Take in what Alipay, WeChat or a bank exports: CSV, or camt.053 of ISO 20022.",
      "What is there already is not taken twice. If a line is bad, nothing is taken, and it ends with"
          + " 1."
    })
final class BillImportCommand implements Action {
  private static final Set<ImportReason> AROUND_ENTRIES =
      EnumSet.of(ImportReason.PREAMBLE, ImportReason.HEADER, ImportReason.BLANK);

  private static final List<Outcome> LISTED =
      List.of(Outcome.BAD, Outcome.CONFLICT, Outcome.SKIPPED, Outcome.DOUBLE);

  @Parameters(paramLabel = "FILE", descriptionKey = "import-file", description = "the file")
  private String file;

  @Mixin private ReadingOption reading;

  @Option(names = "--keep-good", description = "take the good lines though others are bad")
  private boolean keepGood;

  @Option(
      names = "--dry-run",
      description = "take nothing, only say what would become of each line")
  private boolean dryRun;

  @Option(
      names = "--show",
      paramLabel = "N",
      defaultValue = "100",
      descriptionKey = "import-show",
      description =
          "how many lines to list that were not taken, up to 200000 (default: 100); all are counted")
  private String show;

  @Option(
      names = "--verbose",
      descriptionKey = "import-verbose",
      description = "list too what a file has around its entries: titles, remarks, empty lines")
  private boolean verbose;

  @Override
  public Answer run(Context context) throws IOException {
    int most = Inputs.number("--show", show, 0, 200_000);
    Path path = Inputs.path("FILE", file);
    if (Files.isDirectory(path)) {
      throw Failure.input("FILE", "it is a folder. Name a file in it.", "这是文件夹，请指定其中的文件。");
    }
    if (!Files.isRegularFile(path)) {
      throw Failure.input("FILE", "there is no such file.", "文件不存在。");
    }
    context.wallet();
    ImportFile source = ImportFile.of(path, reading.options());
    Import how = dryRun ? Import.TRIAL : keepGood ? Import.GOOD_LINES : Import.ALL_OR_NOTHING;
    return Platforms.withWallet(
        context, (wallets, wallet) -> answer(wallet.bills().take(source, how), how, most));
  }

  private Answer answer(ImportReport report, Import how, int most) {
    ObjectNode body = Views.object();
    body.put("source", report.source());
    body.put("format", report.format());
    body.put("kept", report.kept());
    for (Outcome outcome : Outcome.values()) {
      boolean only = outcome == Outcome.TAKEN && !report.kept();
      body.put(outcome.name().toLowerCase(Locale.ROOT), only ? 0 : report.count(outcome));
    }
    if (!report.kept()) {
      body.put("couldBeTaken", report.count(Outcome.TAKEN));
    }
    // What was taken is in the list of bills; bad lines come first, since they are to be mended.
    ArrayNode lines = body.putArray("lines");
    for (Outcome outcome : LISTED) {
      report.lines().stream()
          .filter(line -> line.outcome() == outcome && isTold(line))
          .limit(most - lines.size())
          .forEach(line -> lines.add(line(line)));
    }
    long notTaken = report.lines().stream().filter(this::isTold).count();
    if (notTaken > lines.size()) {
      body.put("linesNotListed", notTaken - lines.size());
    }
    return how == Import.ALL_OR_NOTHING && !report.kept()
        ? Answer.failed(
            ExitCode.REFUSED,
            "BAD_LINES",
            new LocalText(
                "Some lines are bad, so nothing was taken. Mend them, or take the others with"
                    + " --keep-good.",
                "文件中有错误行，未导入任何内容。请修正，或用 --keep-good 只导入其余各行。"),
            body)
        : Answer.done(body);
  }

  /** Every file has lines around its entries; that they are none is no news. */
  private boolean isTold(ImportReport.Line line) {
    return line.outcome() != Outcome.TAKEN
        && (verbose || line.reason().filter(AROUND_ENTRIES::contains).isEmpty());
  }

  private static ObjectNode line(ImportReport.Line line) {
    ObjectNode view = Views.object();
    view.put("line", line.lineNumber());
    view.put("outcome", line.outcome().name().toLowerCase(Locale.ROOT));
    line.reason()
        .ifPresent(
            reason -> {
              view.put("reason", reason.name());
              boolean time = reason == ImportReason.TIME_UNREADABLE;
              view.put("text", reason.text().en() + (time ? " See --dates." : ""));
              view.put("textZh", reason.text().zh() + (time ? "可用 --dates 指明日期顺序。" : ""));
            });
    return view;
  }
}
