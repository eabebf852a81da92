package dev.kabao.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The {@code kabao} command. */
@Command(
    name = "kabao",
    description = "A wallet with bound bank cards, and a sandbox bank to bind them with.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    sortOptions = false,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:refused or declined, or left for a person to look at",
      "2:bad usage or bad input",
      "3:the outcome is not known yet",
      "4:the store, the keys or the bank did not work"
    },
    footerHeading = "%n",
    footer = {
      "The passphrase comes from KABAO_PASSPHRASE, or is asked for.",
      "Where an option takes '-', its value is read as a line from standard input:",
      "arguments can be seen by other users of the machine."
    },
    subcommands = {
      TourCommand.class,
      InitCommand.class,
      WalletCommands.class,
      RegisterCommand.class,
      SignInCommand.class,
      SignOutCommand.class,
      RecoverCommand.class,
      PasswordCommand.class,
      PinCommand.class,
      ConfirmCommand.class,
      OutboxCommand.class,
      TotpCommands.class,
      FactorCommands.class,
      SessionCommands.class,
      DeviceCommands.class,
      CardCommands.class,
      TopUpCommand.class,
      PayCommand.class,
      AuthorizeCommand.class,
      CaptureCommand.class,
      VoidCommand.class,
      RefundCommand.class,
      PlanCommand.class,
      PointsCommands.class,
      CouponCommands.class,
      WithdrawCommand.class,
      SendCommand.class,
      ClaimCommand.class,
      RequestCommand.class,
      RequestsCommand.class,
      ScanCommand.class,
      PayeeCommands.class,
      PayerCodeCommand.class,
      ChargeCommand.class,
      DefaultSourceCommand.class,
      PaymentCommands.class,
      BalanceCommand.class,
      HistoryCommand.class,
      StatementCommand.class,
      LimitsCommand.class,
      BillCommands.class,
      InsightsCommand.class,
      BudgetCommands.class,
      CategoryCommands.class,
      ProgrammeCommands.class,
      BankReferenceCommand.class,
      ResolveCommand.class,
      IncomingCommands.class,
      ReconcileCommand.class,
      ReviewCommands.class,
      AuditCommands.class,
      KeysCommands.class,
      ExportCommand.class,
      EraseCommand.class,
      EventsCommand.class,
      LedgerCommands.class,
      LoadCommand.class,
      BankCommands.class,
      SandboxBillerCommands.class,
      HelpCommand.class
    })
public final class Kabao {
  @Mixin private GlobalOptions options;

  Kabao() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Io.ofProcess(), args));
  }

  /** Runs one command: prints its answer and returns its exit code. Never throws. */
  static int run(Io io, String... args) {
    Language language = Language.of(io.locale());
    boolean json = GlobalOptions.jsonIn(args);
    Answer answer;
    try {
      language = GlobalOptions.languageIn(args).map(Language::parse).orElse(language);
      answer = run(io, new Printer(io, json, language), language, args);
    } catch (Exception e) {
      answer = Failures.of(e).answer();
    }
    new Printer(io, json, language).print(answer);
    return answer.exit().number();
  }

  private static Answer run(Io io, Printer printer, Language language, String... args)
      throws Exception {
    Kabao kabao = new Kabao();
    CommandLine cli = Help.in(language, new CommandLine(kabao));
    ParseResult parsed;
    try {
      parsed = cli.parseArgs(args);
    } catch (ParameterException e) {
      throw ParseFailures.of(e);
    }
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    CommandLine command = parsed.commandSpec().commandLine();
    if (command.isUsageHelpRequested()) {
      return Help.usage(command, kabao.options.json);
    }
    if (command.isVersionHelpRequested()) {
      return Help.version(command, kabao.options.json);
    }
    if (command.getCommandSpec().userObject() instanceof HelpCommand help) {
      return Help.usage(help.of(cli), kabao.options.json);
    }
    if (command.getCommandSpec().userObject() instanceof Action action) {
      return action.run(new Context(io, kabao.options, printer));
    }
    throw ParseFailures.noCommand(command);
  }
}
