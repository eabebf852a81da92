package dev.kabao.examples.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All that a command sees of the process that it runs in.
 *
 * @param env the environment
 * @param in standard input, read line by line
 * @param out standard output: the answer, and nothing else
 * @param err standard error: everything else
 * @param terminal asks the person at the terminal for a secret; empty if nobody is there
 * @param locale the person's language, unless an option says otherwise
 */
record Io(
    Map<String, String> env,
    BufferedReader in,
    PrintStream out,
    PrintStream err,
    Terminal terminal,
    Locale locale) {

  /** Asks for a secret without showing it. */
  @FunctionalInterface
  interface Terminal {
    /** What the person typed, to be wiped by the caller; empty if nobody is there to ask. */
    Optional<char[]> ask(String prompt);
  }

  /** This process, in UTF-8 whatever the platform's encoding is. */
  static Io ofProcess() {
    return new Io(
        System.getenv(),
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        Io::askConsole,
        Locale.getDefault());
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  // Null before JDK 22 if there is no terminal, and from then on too with -Djdk.console=java.base,
  // which the launcher sets.
  @SuppressWarnings("SystemConsoleNull")
  private static Optional<char[]> askConsole(String prompt) {
    Console console = System.console();
    return console == null
        ? Optional.empty()
        : Optional.ofNullable(console.readPassword("%s: ", prompt));
  }
}
