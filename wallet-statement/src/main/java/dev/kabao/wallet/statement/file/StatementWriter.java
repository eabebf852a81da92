package dev.kabao.wallet.statement.file;

import dev.kabao.wallet.statement.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes statements as files, in English or Chinese. The figures are the same in every format.
 *
 * <p>Immutable and thread-safe: each {@code with} gives another writer. Null is refused with {@link
 * NullPointerException}.
 */
public final class StatementWriter {
  private final Locale language;
  private final Optional<String> holder;
  private final List<Path> fonts;

  private StatementWriter(Locale language, Optional<String> holder, List<Path> fonts) {
    this.language = language;
    this.holder = holder;
    this.fonts = fonts;
  }

  /**
   * A writer in the language of {@code language}: Chinese for {@code zh}, English for any other.
   */
  public static StatementWriter in(Locale language) {
    boolean chinese = language.getLanguage().equals("zh");
    return new StatementWriter(
        chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, Optional.empty(), List.of());
  }

  /**
   * The same with a line that says whose statement it is. The SDK knows only masked names; what a
   * person is called in full is the host's to say.
   */
  public StatementWriter withHolder(String name) {
    return new StatementWriter(language, Optional.of(name), fonts);
  }

  /**
   * The same with font files for PDF that go before those that are found on the system: TrueType or
   * OpenType, single or collections ({@code .ttf}, {@code .otf}, {@code .ttc}), whose licence
   * allows embedding. What is used of them is embedded.
   */
  public StatementWriter withFonts(List<Path> files) {
    return new StatementWriter(language, holder, List.copyOf(files));
  }

  /**
   * Writes a statement. Reads its lines while it writes. The stream is flushed and left open; after
   * a failure it holds a part of a file.
   *
   * @throws IOException if the stream does
   * @throws dev.kabao.wallet.value.WalletException {@code FONT_MISSING} if a PDF needs a character
   *     that no font at hand has (in a name that others chose, only if none has Chinese ones; else
   *     the character's number stands in its place), or charts cannot be drawn since the machine
   *     has no fonts at all; and what {@link dev.kabao.wallet.statement.AssetStatement#lines()}
   *     fails with
   */
  public void write(Statement statement, StatementFormat format, OutputStream out)
      throws IOException {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(out, "out");
    Texts texts = new Texts(language, holder);
    switch (format) {
      case CSV -> new CsvFile(texts).write(statement, out);
      case JSON -> JsonFile.write(statement, out);
      case HTML -> new HtmlFile(texts).write(statement, out);
      case PDF -> new PdfFile(texts, fonts).write(statement, out);
    }
  }
}
