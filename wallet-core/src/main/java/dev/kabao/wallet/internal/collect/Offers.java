package dev.kabao.wallet.internal.collect;

import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.Tokens;
import dev.kabao.wallet.value.PaymentRequestId;
import dev.kabao.wallet.value.WalletId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Tokens of what a payer was shown: for this payer, this request and this amount only. */
final class Offers {
  private static final String PURPOSE = "scan";
  private static final Duration VALIDITY = Duration.ofMinutes(10);
  private static final String OPEN = "open";

  private final Platform platform;
  private final Tokens tokens;
  private final WalletId payer;

  Offers(Platform platform, WalletId payer) {
    this.platform = platform;
    this.tokens = new Tokens(platform);
    this.payer = payer;
  }

  /** What a token turns out to be for this payer. */
  sealed interface Opened {
    /** What was shown; {@code amount} is its written form. */
    record Valid(PaymentRequestId request, String amount) implements Opened {}

    /** Not made for this payer, or not made here. */
    record NotGenuine() implements Opened {}

    /** Shown too long ago. */
    record Expired() implements Opened {}
  }

  String make(PaymentRequestId request, Optional<Money> amount) {
    return tokens.make(
        PURPOSE,
        List.of(payer.toString(), request.toString(), text(amount)),
        platform.clock().instant().plus(VALIDITY));
  }

  Opened open(String token) {
    Tokens.Opened opened = tokens.open(PURPOSE, token);
    if (opened instanceof Tokens.Opened.Expired) {
      return new Opened.Expired();
    }
    return opened instanceof Tokens.Opened.Valid valid
            && valid.fields().get(0).equals(payer.toString())
        ? new Opened.Valid(PaymentRequestId.parse(valid.fields().get(1)), valid.fields().get(2))
        : new Opened.NotGenuine();
  }

  static String text(Optional<Money> amount) {
    return amount.map(Claims::text).orElse(OPEN);
  }
}
