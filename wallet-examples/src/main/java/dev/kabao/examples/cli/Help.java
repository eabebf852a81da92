package dev.kabao.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import picocli.CommandLine;

/** What the command says of itself. The English texts stand in the code, the Chinese in a file. */
final class Help {
  private static final String CHINESE = "help_zh.properties";

  private Help() {}

  /** The same commands with help in this language. */
  static CommandLine in(Language language, CommandLine cli) {
    if (language == Language.ZH) {
      try (InputStream file = Objects.requireNonNull(Help.class.getResourceAsStream(CHINESE))) {
        cli.setResourceBundle(
            new PropertyResourceBundle(new InputStreamReader(file, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return cli;
  }

  static Answer usage(CommandLine command, boolean json) {
    return text(json, "usage", command.getUsageMessage(CommandLine.Help.Ansi.OFF));
  }

  static Answer version(CommandLine command, boolean json) {
    return text(json, "version", String.join("\n", command.getCommandSpec().version()));
  }

  /** Under a name for programs; as it is for people. */
  private static Answer text(boolean json, String name, String text) {
    String plain = text.strip();
    return json
        ? Answer.done(Views.object().put(name, plain))
        : Answer.silent().withNote(plain, plain);
  }
}
