package dev.kabao.examples.cli;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.spi.risk.Signals;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Opens the platform of a home for the time of one command. */
final class Platforms {
  private Platforms() {}

  /** Does something with the platform. */
  static Answer with(Context context, Function<Wallets, Answer> work) throws IOException {
    try (Session session = Session.open(context)) {
      return session.with(work);
    }
  }

  /** Does something with the wallet that was chosen. */
  static Answer withWallet(Context context, BiFunction<Wallets, Wallet, Answer> work)
      throws IOException {
    return withWallet(context, Signals.UNKNOWN, work);
  }

  /** The same in circumstances of which something is known. */
  static Answer withWallet(
      Context context, Signals signals, BiFunction<Wallets, Wallet, Answer> work)
      throws IOException {
    context.wallet();
    try (Session session = Session.open(context)) {
      return session.withWallet(signals, work);
    }
  }
}
