package dev.kabao.examples.cli;

import dev.kabao.wallet.bill.BillDraft;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import dev.kabao.wallet.category.Category;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "add",
    description = "Enter something by hand: what is owed with --due, or else what was paid or got.")
final class BillAddCommand implements Action {
  @Option(
      names = "--payee",
      paramLabel = "NAME",
      required = true,
      description = "the other side's name, or '-'")
  private String payee;

  @Mixin private AmountOption amount;

  @Option(names = "--income", description = "the money came to you")
  private boolean income;

  @Option(names = "--text", paramLabel = "TEXT", description = "what it is for, or '-'")
  private @Nullable String text;

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "when it was, such as 2026-10-31 (default: now)")
  private @Nullable String on;

  @Option(
      names = "--due",
      paramLabel = "DAY",
      description = "it is owed, up to the end of this day")
  private @Nullable String due;

  @Option(
      names = "--pay-to",
      paramLabel = "PAYEE",
      description = "the id of the payee that can be paid here")
  private @Nullable String payTo;

  @Option(
      names = "--category",
      paramLabel = "CATEGORY",
      description = "its category (default: as the rules say)")
  private @Nullable String category;

  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    BillDraft draft = draft(context);
    return request.onWallet(
        context,
        (wallet, id) -> {
          if (draft.category().isPresent()
              && wallet.categories().all().stream()
                  .map(Category::code)
                  .noneMatch(draft.category().get()::equals)) {
            throw EverydayInputs.noCategory("--category");
          }
          return Answer.done(BillViews.bill(wallet.bills().add(id, draft)));
        });
  }

  private BillDraft draft(Context context) throws IOException {
    String whom = context.value("--payee", payee);
    String words = text == null ? "" : context.value("--text", text);
    Optional<Instant> until =
        Optional.ofNullable(due).map(day -> EverydayInputs.endOf("--due", day).minusSeconds(1));
    Optional<String> code =
        Optional.ofNullable(category).map(said -> EverydayInputs.category("--category", said));
    Optional<String> payable =
        Optional.ofNullable(payTo).map(said -> Inputs.payee("--pay-to", said));
    Instant now = Clock.systemUTC().instant();
    Instant at = on == null ? now : EverydayInputs.startOf("--on", on);
    if (until.isEmpty() && at.isAfter(now)) {
      throw Failure.input(
          "--on",
          "nothing was paid or got on a day to come. What is owed has --due.",
          "未来的日期尚无收支；应付的请用 --due。");
    }
    if (income && (until.isPresent() || payable.isPresent())) {
      throw Failure.usage(
          "What comes to you is not owed by you: no --due and no --pay-to.",
          "收入无需支付：不能与 --due、--pay-to 同用。");
    }
    requireYear("--on", at);
    until.ifPresent(day -> requireYear("--due", day));
    Money sum = amount.positive();
    if (!ImportedEntry.holds(sum)) {
      throw Failure.input("--amount", "it is too large to be counted.", "金额过大，无法计入。");
    }
    try {
      return new BillDraft(sum, income, whom, words, at, until, payable, code);
    } catch (IllegalArgumentException e) {
      throw Failure.input(
          "--payee or --text",
          "a name has 1 to 100 characters that can be shown, a text at most 200.",
          "名称须为 1 至 100 个可见字符，说明最多 200 个。");
    }
  }

  private static void requireYear(String option, Instant at) {
    if (!ImportedEntry.holds(at)) {
      throw Failure.input(option, "a day of 1970 or later.", "不能早于 1970 年。");
    }
  }
}
