package dev.kabao.wallet.internal.collect;

import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.Tokens;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentRequestId;
import dev.kabao.wallet.value.WalletId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Tokens of what a payer was shown: for this payer, this request and this amount only, and for one
 * payment, which they name.
 */
final class Offers {
  private static final String PURPOSE = "scan";
  private static final Duration VALIDITY = Duration.ofMinutes(10);
  private static final String OPEN = "open";

  /** Payer, request, amount, payment. */
  private static final int FIELDS = 4;

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
    /**
     * What was shown.
     *
     * @param amount its written form
     * @param payment the payment that it may become
     * @param late whether that was too long ago
     */
    record Genuine(PaymentRequestId request, String amount, PaymentId payment, boolean late)
        implements Opened {}

    /** Not made for this payer, or not made here. */
    record NotGenuine() implements Opened {}
  }

  String make(PaymentRequestId request, Optional<Money> amount) {
    return tokens.make(
        PURPOSE,
        List.of(
            payer.toString(),
            request.toString(),
            text(amount),
            new PaymentId(platform.ids().next()).toString()),
        platform.clock().instant().plus(VALIDITY));
  }

  Opened open(String token) {
    Tokens.Opened opened = tokens.open(PURPOSE, token);
    if (opened instanceof Tokens.Opened.NotGenuine) {
      return new Opened.NotGenuine();
    }
    boolean late = opened instanceof Tokens.Opened.Expired;
    List<String> fields =
        opened instanceof Tokens.Opened.Valid valid
            ? valid.fields()
            : ((Tokens.Opened.Expired) opened).fields();
    if (fields.size() != FIELDS || !fields.get(0).equals(payer.toString())) {
      return new Opened.NotGenuine();
    }
    return new Opened.Genuine(
        PaymentRequestId.parse(fields.get(1)), fields.get(2), PaymentId.parse(fields.get(3)), late);
  }

  static String text(Optional<Money> amount) {
    return amount.map(Claims::text).orElse(OPEN);
  }
}
