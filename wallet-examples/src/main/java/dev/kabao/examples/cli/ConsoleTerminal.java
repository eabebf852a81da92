package dev.kabao.examples.cli;

import java.io.Console;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The terminal of this process. */
final class ConsoleTerminal implements Io.Terminal {

  @Override
  public boolean attended() {
    return console() != null;
  }

  @Override
  public Optional<char[]> secret(String prompt) {
    Console console = console();
    return console == null
        ? Optional.empty()
        : Optional.ofNullable(console.readPassword("%s: ", prompt));
  }

  @Override
  public Optional<String> answer(String question) {
    Console console = console();
    return console == null
        ? Optional.empty()
        : Optional.ofNullable(console.readLine("%s ", question));
  }

  // Null before JDK 22 if there is no terminal, and from then on too with -Djdk.console=java.base,
  // which the launcher sets.
  @SuppressWarnings("SystemConsoleNull")
  private static @Nullable Console console() {
    return System.console();
  }
}
