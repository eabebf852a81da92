package dev.kabao.examples.cli;

import dev.kabao.wallet.sandbox.SandboxBiller;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the staff of the sandbox's electricity company do. */
@Command(
    name = "power",
    description = "Play the staff of Sandbox Power, a biller to try bills with.",
    subcommands = {SandboxBillerCommands.Customer.class, SandboxBillerCommands.MakeOut.class})
final class SandboxBillerCommands {
  private SandboxBillerCommands() {}

  @Command(name = "customer", description = "Take on a customer.")
  static final class Customer implements Action {
    @Option(
        names = "--number",
        paramLabel = "NUMBER",
        required = true,
        descriptionKey = "power-number",
        description = "their number, or '-'")
    private String number;

    @Option(
        names = "--label",
        paramLabel = "LABEL",
        defaultValue = "**",
        description = "what is told of them, masked (default: **)")
    private String label;

    @Override
    public Answer run(Context context) throws IOException {
      String typed = number(context.value("--number", number));
      if (label.isBlank()
          || label.length() > 64
          || label.codePoints().anyMatch(Character::isISOControl)) {
        throw Failure.input("--label", "1 to 64 characters.", "须为 1 至 64 个字符。");
      }
      try (Session session = Session.open(context);
          LocalBiller biller = session.biller()) {
        biller.company().orElseThrow().takeOn(typed, label);
        return Answer.done(
            Views.object().put("biller", SandboxBiller.POWER.code()).put("label", label));
      }
    }
  }

  @Command(name = "make-out", description = "Make out a bill.")
  static final class MakeOut implements Action {
    @Option(
        names = "--number",
        paramLabel = "NUMBER",
        required = true,
        descriptionKey = "power-number",
        description = "their number, or '-'")
    private String number;

    @Mixin private AmountOption amount;

    @Option(
        names = "--due",
        paramLabel = "DAY",
        descriptionKey = "power-due",
        description = "the last day on which to pay it (default: at any time)")
    private @Nullable String due;

    @Option(
        names = "--text",
        paramLabel = "TEXT",
        defaultValue = "",
        descriptionKey = "power-text",
        description = "what it is for, such as 2026-10")
    private String text;

    @Override
    public Answer run(Context context) throws IOException {
      String typed = number(context.value("--number", number));
      Money money = amount.positive();
      Optional<Instant> until =
          Optional.ofNullable(due).map(day -> EverydayInputs.endOf("--due", day).minusSeconds(1));
      if (text.length() > 64 || text.codePoints().anyMatch(Character::isISOControl)) {
        throw Failure.input("--text", "at most 64 characters.", "最多 64 个字符。");
      }
      try (Session session = Session.open(context);
          LocalBiller biller = session.biller()) {
        Instant now = Clock.systemUTC().instant();
        return Answer.done(
            Views.object()
                .put(
                    "reference",
                    biller.company().orElseThrow().makeOut(typed, money, now, until, text))
                .put("amount", Views.number(money)));
      } catch (IllegalArgumentException e) {
        throw Failure.input(
            "--number", "no customer: kabao power customer.", "无此客户，请先：kabao power customer。");
      }
    }
  }

  private static String number(String typed) {
    if (!typed.matches("[A-Za-z0-9./_-]{1,40}")) {
      throw Failure.input(
          "--number",
          "1 to 40 letters, digits, '-', '.', '/' or '_'.",
          "须为 1 至 40 个字母、数字或 - . / _。");
    }
    return typed;
  }
}
