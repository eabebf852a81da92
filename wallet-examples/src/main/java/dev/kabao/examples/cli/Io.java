package dev.kabao.examples.cli;

import java.io.BufferedReader;
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
 * @param terminal the person at the terminal, if anybody is there
 * @param locale the person's language, unless an option says otherwise
 */
record Io(
    Map<String, String> env,
    BufferedReader in,
    PrintStream out,
    PrintStream err,
    Terminal terminal,
    Locale locale) {

  /** The person at the terminal, if anybody is there. */
  interface Terminal {
    /** Whether somebody is there to ask and to look on. */
    boolean attended();

    /**
     * Asks for a secret without showing it.
     *
     * @return what the person typed, to be wiped by the caller; empty if nobody is there
     */
    Optional<char[]> secret(String prompt);

    /** Asks a question; empty if nobody is there or the person went away. */
    Optional<String> answer(String question);
  }

  /** This process, in UTF-8 whatever the platform's encoding is. */
  static Io ofProcess() {
    return new Io(
        System.getenv(),
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        new ConsoleTerminal(),
        Locale.getDefault());
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
