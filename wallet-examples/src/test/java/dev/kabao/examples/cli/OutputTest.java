package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The forms in which the command speaks. */
class OutputTest {
  @TempDir Path home;

  @Test
  void common_options_stand_before_or_after_the_command() {
    try (Scenario scenario = Scenario.initialised(home)) {
      Cli elsewhere = new Cli(home.resolve("elsewhere"));
      String here = home.toString();
      assertThat(elsewhere.run("--home", here, "--json", "ledger", "check").text("balanced"))
          .isEqualTo("true");
      assertThat(elsewhere.run("ledger", "--json", "check", "--home=" + here).text("balanced"))
          .isEqualTo("true");
      Cli.Result wallet = elsewhere.run("wallet", "new", "--phone", Scenario.PHONE, "--home", here);
      String id = wallet.out().replaceFirst("(?s).*walletId: (\\S+).*", "$1");
      assertThat(elsewhere.run("--as", id, "--home", here, "balance").exit()).isZero();
      assertThat(elsewhere.run("balance", "--as", id, "--home", here).exit()).isZero();
      assertThat(scenario.cli().home()).isEqualTo(home);
    }
  }

  @Test
  void text_is_for_people_and_errors_go_to_standard_error_in_their_language() {
    Cli cli = new Cli(home);
    Cli.Result english = cli.run("ledger", "check");
    assertThat(english.out()).isEmpty();
    assertThat(english.err()).startsWith("kabao: Nothing is set up in ");
    Cli.Result chinese = cli.run("--lang", "zh", "ledger", "check");
    assertThat(chinese.err()).contains("尚未初始化");
    assertThat(cli.run("crad", "--lang=zh").err()).contains("没有该命令");
  }

  @Test
  void a_request_id_that_the_command_made_is_printed_so_that_it_can_be_repeated() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      String out =
          scenario.cli().run("pay", "--from", "balance", "--payee", "m", "--amount", "1").out();
      String id = out.replaceFirst("(?s)^requestId: (\\S+).*", "$1");
      Cli.Result again =
          scenario
              .cli()
              .json(
                  "pay",
                  "--from",
                  "balance",
                  "--payee",
                  "m",
                  "--amount",
                  "1.00",
                  "--request-id",
                  id);
      assertThat(out).contains(again.text("paymentId"));
      assertThat(again.text("requestId")).isEqualTo(id);
    }
  }

  @Test
  void a_program_is_told_the_request_id_before_the_call_and_gets_one_object_on_standard_output() {
    try (Scenario scenario = Scenario.withWallet(home)) {
      Cli.Result paid =
          scenario.cli().json("pay", "--from", "balance", "--payee", "m", "--amount", "1");
      assertThat(paid.err()).isEqualTo("requestId: " + paid.text("requestId") + "\n");
      assertThat(paid.out().strip()).startsWith("{").endsWith("}").doesNotContain("\n");
    }
  }

  @Test
  void help_and_version_are_json_too() {
    Cli cli = new Cli(home);
    assertThat(cli.json("card", "bind", "--help").text("usage")).contains("--number");
    assertThat(cli.json("--version").text("version")).startsWith("kabao ");
    assertThat(cli.run("--help").exit()).isZero();
    assertThat(cli.run("help").out()).isEqualTo(cli.run("--help").out());
    assertThat(cli.run("help", "bill", "pay").out())
        .isEqualTo(cli.run("bill", "pay", "--help").out());
    assertThat(cli.run("help", "bill", "burn").exit()).isEqualTo(2);
    assertThat(cli.run("help", "balance", "of").err()).contains("--help");
  }

  @Test
  void a_passphrase_is_asked_for_at_a_terminal() {
    try (Scenario scenario = Scenario.initialised(home)) {
      Cli asked = new Cli(home).without("KABAO_PASSPHRASE").terminal(Cli.PASSPHRASE);
      assertThat(asked.json("ledger", "check").exit()).isZero();
      assertThat(asked.printed()).doesNotContain(Cli.PASSPHRASE);
      assertThat(scenario.bank().url()).isNotEmpty();
    }
  }

  static Stream<CommandSpec> commands() {
    List<CommandSpec> all = new ArrayList<>();
    collect(Help.in(Language.ZH, new CommandLine(new Kabao())), all);
    return all.stream();
  }

  private static void collect(CommandLine command, List<CommandSpec> all) {
    all.add(command.getCommandSpec());
    command.getSubcommands().values().forEach(sub -> collect(sub, all));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_and_option_is_explained_in_chinese(CommandSpec command) {
    assertThat(Arrays.asList(command.usageMessage().description()))
        .isNotEmpty()
        .allMatch(OutputTest::isChinese, command.qualifiedName());
    List<ArgSpec> args = new ArrayList<>(command.options());
    args.addAll(command.positionalParameters());
    for (ArgSpec arg : args) {
      assertThat(arg.description()).as("%s %s", command.qualifiedName(), arg).isNotEmpty();
      assertThat(String.join(" ", arg.description()))
          .as("%s %s", command.qualifiedName(), arg)
          .matches(OutputTest::isChinese);
    }
  }

  private static boolean isChinese(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
