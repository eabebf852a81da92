package dev.kabao.wallet.statement.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes the sample month in every format and both languages, for {@code wallet-statement/render}.
 */
final class RenderSample {
  private RenderSample() {}

  /** The one argument is the folder to write to. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Path platform = Files.createTempDirectory(folder, "platform");
    try (SampleMonth month = new SampleMonth(platform)) {
      for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
        StatementWriter writer =
            StatementWriter.in(language)
                .withHolder(language.equals(Locale.ENGLISH) ? "Li Xiaoming" : "李小明");
        for (StatementFormat format : StatementFormat.values()) {
          String name = "statement-" + language.getLanguage() + '.' + format.extension();
          try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            writer.write(month.statement(), format, out);
          }
        }
      }
    }
  }
}
