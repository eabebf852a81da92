package dev.kabao.examples.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line, without a word of what was typed but the names of options
 * and commands: a mistyped line may hold a card number anywhere.
 */
final class ParseFailures {
  private static final String NAME = "-{0,2}[a-z][a-z-]{0,20}";

  private ParseFailures() {}

  static Failure of(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    String seeEn = " See: " + command + " --help";
    String seeZh = "用法见：" + command + " --help";
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      boolean oneWillDo = missing.getMissing().stream().allMatch(ParseFailures::isAlternative);
      return Failure.usage(
          "Missing: " + names(missing, oneWillDo ? " or " : ", ") + "." + seeEn,
          "缺少：" + names(missing, oneWillDo ? " 或 " : "、") + "。" + seeZh);
    }
    if (e instanceof MutuallyExclusiveArgsException) {
      return Failure.usage(
          "Of options that exclude each other, give one." + seeEn, "互斥的选项只能给出一个。" + seeZh);
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, seeEn, seeZh);
    }
    if (e instanceof OverwrittenOptionException twice) {
      String name = name(twice.getOverwritten());
      return Failure.usage(name + " stands twice." + seeEn, name + " 重复出现。" + seeZh);
    }
    return Failure.usage("This is not how the command is used." + seeEn, "命令用法不正确。" + seeZh);
  }

  /** A group of commands was named, and none of them. */
  static Failure noCommand(CommandLine group) {
    String names = String.join(", ", group.getSubcommands().keySet());
    String name = group.getCommandSpec().qualifiedName();
    return Failure.usage(
        name + " needs a command: " + names + ". See: " + name + " --help",
        name + " 需要子命令：" + names + "。用法见：" + name + " --help");
  }

  /** None of a group's commands was named. */
  static Failure noSuchCommand(CommandLine group) {
    String names = String.join(", ", group.getSubcommands().keySet());
    String name = group.getCommandSpec().qualifiedName();
    return group.getSubcommands().isEmpty()
        ? Failure.usage(
            name + " has no commands below it. See: " + name + " --help",
            name + " 没有子命令。用法见：" + name + " --help")
        : Failure.usage(
            "No such command. There are: " + names + ". See: " + name + " --help",
            "没有该命令，可用命令：" + names + "。用法见：" + name + " --help");
  }

  private static Failure unmatched(UnmatchedArgumentException e, String seeEn, String seeZh) {
    CommandLine command = e.getCommandLine();
    if (!command.getSubcommands().isEmpty() && !e.isUnknownOption()) {
      return noSuchCommand(command);
    }
    List<String> options =
        e.getUnmatched().stream()
            .map(word -> word.replaceFirst("=.*", ""))
            .filter(word -> word.startsWith("-") && word.matches(NAME))
            .toList();
    return options.isEmpty()
        ? Failure.usage(
            "There is a word too many; a value with spaces needs quotes." + seeEn,
            "多出了参数；含空格的值需要加引号。" + seeZh)
        : Failure.usage(
            "No such option: " + String.join(", ", options) + "." + seeEn,
            "没有该选项：" + String.join(", ", options) + "。" + seeZh);
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  private static String names(MissingParameterException missing, String between) {
    return missing.getMissing().stream()
        .map(ParseFailures::name)
        .collect(Collectors.joining(between));
  }

  /** Whether another option will do as well. */
  private static boolean isAlternative(ArgSpec arg) {
    return arg.group() != null && arg.group().exclusive();
  }
}
