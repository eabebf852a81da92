package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.statement.AssetStatement;
import dev.kabao.wallet.statement.Statement;
import dev.kabao.wallet.statement.StatementAsset;
import dev.kabao.wallet.statement.StatementFigures;
import dev.kabao.wallet.statement.file.StatementFormat;
import dev.kabao.wallet.statement.file.StatementWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "statement",
    description = {
      "Write the statement of a month or of any days into a new file: opening and closing"
          + " balances, entries, totals by category.",
      "It holds personal data in the clear; only you can read the file."
    })
final class StatementCommand implements Action {
  @Mixin private SpanOption span;

  @Option(
      names = "--format",
      paramLabel = "csv|json|html|pdf",
      description = "what kind of file (default: by the ending of its name)")
  private @Nullable String format;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "a new file")
  private String out;

  @Option(
      names = "--holder",
      paramLabel = "NAME",
      description = "whose name stands on it, or '-' to read it from standard input")
  private @Nullable String holder;

  @Option(
      names = "--font",
      paramLabel = "FILE",
      description = "a font with Chinese characters, for pdf (default: one of the system)")
  private @Nullable String font;

  @Override
  public Answer run(Context context) throws IOException {
    span.check();
    Path file = Inputs.path("--out", out);
    Inputs.folderOf("--out", file);
    StatementFormat chosen = format(file);
    StatementWriter writer = writer(context);
    context.wallet();
    if (Files.exists(file)) {
      throw there();
    }
    return Platforms.withWallet(context, (wallets, wallet) -> write(wallet, writer, chosen, file));
  }

  private StatementFormat format(Path file) {
    List<StatementFormat> all = Arrays.asList(StatementFormat.values());
    if (format != null) {
      return Inputs.word("--format", format, all);
    }
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(one -> name.endsWith('.' + one.extension()))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.usage(
                    "Say what kind of file: --format csv, json, html or pdf.",
                    "请用 --format 指定文件类型：csv、json、html 或 pdf。"));
  }

  private StatementWriter writer(Context context) throws IOException {
    StatementWriter writer = StatementWriter.in(context.printer().locale());
    if (holder != null) {
      writer = writer.withHolder(context.value("--holder", holder));
    }
    if (font != null) {
      Path file = Inputs.path("--font", font);
      if (!Files.isReadable(file)) {
        throw Failure.input("--font", "there is no such file.", "文件不存在。");
      }
      writer = writer.withFonts(List.of(file));
    }
    return writer;
  }

  private Answer write(Wallet wallet, StatementWriter writer, StatementFormat chosen, Path file) {
    Statement statement = span.of(wallet.statements());
    try {
      writeNew(statement, writer, chosen, file);
      boolean begun = !statement.readAt().isBefore(statement.span().begin());
      return Answer.done(view(statement, chosen, file, Files.size(file)))
          .withNote(
              "It is written. It holds personal data in the clear: keep it safe."
                  + (begun ? "" : " Its days have not begun."),
              "已写入。文件含未加密的个人信息，请妥善保管。" + (begun ? "" : "对账期间尚未开始。"));
    } catch (FileAlreadyExistsException e) {
      throw there();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Half a statement is none: it is taken away. */
  private static void writeNew(
      Statement statement, StatementWriter writer, StatementFormat chosen, Path file)
      throws IOException {
    OutputStream made = PrivateFiles.create(file);
    boolean whole = false;
    try {
      try (OutputStream to = new BufferedOutputStream(made)) {
        writer.write(statement, chosen, to);
      }
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static ObjectNode view(
      Statement statement, StatementFormat chosen, Path file, long bytes) {
    ObjectNode body =
        Views.object()
            .put("file", file.toString())
            .put("format", chosen.extension())
            .put("bytes", bytes)
            .put("first", statement.span().first().toString())
            .put("last", statement.span().last().toString())
            .put("over", statement.over());
    ArrayNode assets = body.putArray("assets");
    statement.assets().forEach(part -> view(part, assets.addObject()));
    return body;
  }

  private static void view(AssetStatement part, ObjectNode to) {
    StatementAsset asset = part.asset();
    StatementFigures figures = part.figures();
    to.put("asset", asset.code());
    to.put("opening", asset.decimal(figures.opening()).toPlainString());
    to.put("in", asset.decimal(figures.in()).toPlainString());
    to.put("out", asset.decimal(figures.out()).toPlainString());
    to.put("closing", asset.decimal(figures.closing()).toPlainString());
    to.put("closingHeld", asset.decimal(figures.closingHeld()).toPlainString());
    to.put("entries", figures.entries());
  }

  private static Failure there() {
    return Failure.input("--out", "there is a file of this name already.", "该文件已存在。");
  }
}
