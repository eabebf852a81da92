package dev.kabao.examples.cli;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.value.LocalText;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Shows what would be done, asks whether to do it, and does it. */
final class AgreementOption {
  private static final String NOT_CONFIRMED = "NOT_CONFIRMED";
  private static final Set<String> YES = Set.of("y", "yes", "是");

  @Option(names = "--yes", description = "agree beforehand: ask nothing (for scripts)")
  private boolean yes;

  /** The same in circumstances of which nothing is known. */
  Answer seek(Context context, BiFunction<Wallets, Wallet, Look> look) throws IOException {
    return seek(context, Signals.UNKNOWN, look);
  }

  /** Looks, asks, acts. The store is not held open while the person is asked. */
  Answer seek(Context context, Signals signals, BiFunction<Wallets, Wallet, Look> look)
      throws IOException {
    return seek(context, signals, session -> look);
  }

  /** The same for what needs more of the home than its platform. */
  Answer seek(
      Context context, Signals signals, Function<Session, BiFunction<Wallets, Wallet, Look>> looker)
      throws IOException {
    context.wallet();
    try (Session session = Session.open(context)) {
      BiFunction<Wallets, Wallet, Look> look = looker.apply(session);
      if (yes) {
        return session.withWallet(
            signals,
            (wallets, wallet) -> actAtOnce(context, look.apply(wallets, wallet), wallets, wallet));
      }
      Look found = session.withWallet(signals, look);
      if (found instanceof Look.Refused refused) {
        return refused.answer();
      }
      Look.Offer offer = (Look.Offer) found;
      if (context.json() || !context.io().terminal().attended()) {
        return Answer.failed(
            ExitCode.USAGE,
            NOT_CONFIRMED,
            new LocalText(
                "Nothing was done: nobody could be asked. Add --yes to agree beforehand.",
                "未执行：无人可确认。如事先同意，请加 --yes。"),
            offer.shown());
      }
      context.printer().print(Answer.done(offer.shown()));
      return agreed(context, offer)
          ? session.withWallet(signals, offer.act())
          : Answer.failed(
              ExitCode.REFUSED,
              NOT_CONFIRMED,
              new LocalText("Nothing was done.", "未执行。"),
              Views.object());
    }
  }

  private static Answer actAtOnce(Context context, Look found, Wallets wallets, Wallet wallet) {
    if (found instanceof Look.Refused refused) {
      return refused.answer();
    }
    Look.Offer offer = (Look.Offer) found;
    if (!context.json()) {
      context.printer().print(Answer.done(offer.shown()));
      return offer.act().apply(wallets, wallet);
    }
    Answer answer = offer.act().apply(wallets, wallet);
    answer.body().set("shown", offer.shown());
    return answer;
  }

  private static boolean agreed(Context context, Look.Offer offer) {
    String question = context.printer().inLanguage(offer.question()) + " [y/N]";
    return context
        .io()
        .terminal()
        .answer(question)
        .map(typed -> YES.contains(typed.strip().toLowerCase(Locale.ROOT)))
        .orElse(false);
  }
}
