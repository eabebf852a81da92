package dev.kabao.examples.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The same as {@code --help}, as many look for it first. */
@Command(name = "help", description = "Show this help, or that of a command.")
final class HelpCommand {
  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      descriptionKey = "help-command",
      description = "of which command, such as: bill pay")
  private List<String> names = List.of();

  /** The command whose help is asked for. */
  CommandLine of(CommandLine whole) {
    CommandLine found = whole;
    for (String name : names) {
      CommandLine next = found.getSubcommands().get(name);
      if (next == null) {
        throw ParseFailures.noSuchCommand(found);
      }
      found = next;
    }
    return found;
  }
}
