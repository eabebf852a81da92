package dev.kabao.examples.cli;

import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.collect.CollectService;
import java.io.IOException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who collects: the wallet that is acted for, or a merchant that has none. */
final class CollectorOption {
  @Option(
      names = "--payee",
      paramLabel = "PAYEE",
      descriptionKey = "collector",
      description = "collect for this payee's id, not for the wallet")
  private @Nullable String payee;

  @Option(
      names = "--payee-name",
      paramLabel = "NAME",
      description = "what payers see of the payee, at most 25 characters (default: its id)")
  private @Nullable String name;

  /** Checks what was given, before anything is opened. */
  void check() {
    if (payee != null) {
      Inputs.payee("--payee", payee);
    } else if (name != null) {
      throw Failure.usage("--payee-name needs --payee.", "--payee-name 需要与 --payee 同用。");
    }
  }

  /** Does something as the collector. */
  Answer with(Context context, BiFunction<Wallets, CollectService, Answer> work)
      throws IOException {
    String merchant = payee;
    return merchant == null
        ? Platforms.withWallet(
            context, (wallets, wallet) -> work.apply(wallets, wallet.collecting()))
        : Platforms.with(context, wallets -> work.apply(wallets, collecting(wallets, merchant)));
  }

  private CollectService collecting(Wallets wallets, String merchant) {
    try {
      return wallets.collecting(merchant, name == null ? shortened(merchant) : name);
    } catch (IllegalArgumentException e) {
      throw Failure.input(
          "--payee-name",
          "1 to 25 characters, none of them invisible, no space at the ends.",
          "须为 1 至 25 个可见字符，首尾无空格。");
    }
  }

  private static String shortened(String merchant) {
    return merchant.substring(0, Math.min(merchant.length(), 25));
  }
}
