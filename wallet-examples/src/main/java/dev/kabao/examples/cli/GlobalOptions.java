package dev.kabao.examples.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of all commands; they may stand before or after a command's name. */
final class GlobalOptions {
  private static final String LANG = "--lang";

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "where everything is kept (default: KABAO_HOME, or .kabao in your home)")
  @Nullable String home;

  @Option(
      names = "--as",
      paramLabel = "WALLET",
      scope = ScopeType.INHERIT,
      description =
          "the wallet to act for (default: KABAO_WALLET, or that of whoever is signed in)")
  @Nullable String wallet;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "print one JSON object on standard output, and nothing else there")
  boolean json;

  @Option(
      names = LANG,
      paramLabel = "en|zh",
      scope = ScopeType.INHERIT,
      description = "the language (default: that of your locale)")
  @Nullable String language;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      scope = ScopeType.INHERIT,
      description = "how long to wait for another command that has the store open (default: 20)")
  @Nullable String wait;

  /** The home: the option, else the environment's, else a folder in the user's home. */
  Path home(Map<String, String> env) {
    String chosen = home == null ? env.get("KABAO_HOME") : home;
    try {
      return chosen == null || chosen.isEmpty()
          // As the shell's ~ has it; Java's own property comes from elsewhere.
          ? Path.of(env.getOrDefault("HOME", System.getProperty("user.home")), ".kabao")
          : Path.of(chosen).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw Failure.input("--home", "this is no path.", "路径不正确。");
    }
  }

  /** Looked for before anything is parsed, so that a parse error is told in the right form. */
  static boolean jsonIn(String... args) {
    for (String arg : args) {
      if (arg.equals("--json")) {
        return true;
      }
    }
    return false;
  }

  /** The language's option value, looked for before anything is parsed. */
  static Optional<String> languageIn(String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(LANG + "=")) {
        return Optional.of(args[i].substring(LANG.length() + 1));
      }
      if (args[i].equals(LANG) && i + 1 < args.length) {
        return Optional.of(args[i + 1]);
      }
    }
    return Optional.empty();
  }
}
