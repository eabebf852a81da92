package dev.kabao.examples.cli;

import dev.kabao.wallet.collect.PaymentRequest;
import dev.kabao.wallet.collect.RequestDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "request",
    description = {
      "Ask to be paid: prints a signed QR code, its payload, and a link.",
      "Give an amount, or --open to let the payer choose it."
    })
final class RequestCommand implements Action {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration A_YEAR = Duration.ofDays(365);

  @Mixin private OptionalAmountOption amount;

  @Option(names = "--open", description = "the payer chooses the amount")
  private boolean open;

  @Option(names = "--many", description = "it may be paid many times, not only once")
  private boolean many;

  @Option(
      names = "--memo",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "what for, at most 25 characters; whoever sees the code can read it")
  private String memo;

  @Option(
      names = "--valid-for",
      paramLabel = "TIME",
      description = "how long it can be paid: 90s, 15m, 12h or 7d (default: 1d, with --many 365d)")
  private @Nullable String validFor;

  @Mixin private QrOption qr;
  @Mixin private CollectorOption collector;
  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    collector.check();
    RequestDraft draft = draft();
    qr.check();
    return collector.with(
        context,
        (wallets, collecting) ->
            request.carryOut(
                context, wallets, id -> shown(context, collecting.request(id, draft))));
  }

  private RequestDraft draft() {
    Optional<Money> asked = amount.positive();
    if (asked.isPresent() == open) {
      throw Failure.usage("Give either --amount or --open.", "请指定 --amount 或 --open 之一。");
    }
    Duration time =
        validFor == null ? many ? A_YEAR : A_DAY : Inputs.duration("--valid-for", validFor);
    try {
      return new RequestDraft(amount.currency(), asked, memo, time, many);
    } catch (IllegalArgumentException e) {
      throw Failure.input(
          "--memo or --valid-for",
          String.valueOf(e.getMessage()),
          "附言最多 25 个可见字符，首尾无空格；有效期为 1 秒至 366 天。");
    }
  }

  private Answer shown(Context context, PaymentRequest made) {
    try {
      return qr.show(context, made.code(), Answer.done(CollectViews.request(made)))
          .withNote("To pay it: kabao scan CODE, LINK or the image.", "付款：kabao scan 码、链接或图片");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
