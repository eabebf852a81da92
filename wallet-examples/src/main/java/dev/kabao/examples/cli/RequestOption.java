package dev.kabao.examples.cli;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The id of a request that changes something. */
final class RequestOption {
  static final String KEY = "requestId";

  @Option(
      names = "--request-id",
      paramLabel = "ID",
      description = "your id of this request, to repeat it safely (default: a new one, printed)")
  private @Nullable String given;

  /** Checks what was given, before anything is opened. */
  void check() {
    if (given != null) {
      Ids.requestId(given);
    }
  }

  /** Whether the caller has named it, and may repeat it. */
  boolean isGiven() {
    return given != null;
  }

  /** Carries a request to the platform out: the whole of a command that is no more than that. */
  Answer onPlatform(Context context, BiFunction<Wallets, RequestId, Answer> work)
      throws IOException {
    check();
    return Platforms.with(
        context, wallets -> carryOut(context, wallets, id -> work.apply(wallets, id)));
  }

  /** The same of a request to the wallet that was chosen. */
  Answer onWallet(Context context, BiFunction<Wallet, RequestId, Answer> work) throws IOException {
    check();
    return Platforms.withWallet(
        context, (wallets, wallet) -> carryOut(context, wallets, id -> work.apply(wallet, id)));
  }

  /**
   * Carries a request out under its id. An id that is made here is told before the call, and again
   * with whatever comes of it: a person or program whose machine fails in between can ask again.
   */
  Answer carryOut(Context context, Wallets wallets, Function<RequestId, Answer> request) {
    RequestId id = given == null ? wallets.newRequestId() : Ids.requestId(given);
    if (given == null) {
      context.printer().ahead(KEY + ": " + id);
    }
    try {
      Answer answer = request.apply(id);
      if (given != null || context.json()) {
        answer.body().put(KEY, id.toString());
      }
      return answer;
    } catch (WalletException e) {
      throw Failure.of(e).with(KEY, id.toString());
    }
  }
}
