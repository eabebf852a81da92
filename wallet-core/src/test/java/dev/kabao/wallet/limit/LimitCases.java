package dev.kabao.wallet.limit;

import dev.kabao.wallet.spi.limit.Holder;
import dev.kabao.wallet.spi.limit.Movement;
import dev.kabao.wallet.spi.limit.Movement.Scanned;
import dev.kabao.wallet.value.AccountClass;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Made-up holders and movements. */
final class LimitCases {
  static final WalletId WALLET = new WalletId(new UUID(0x0190_0000_0000_7000L, 7));
  static final CardId CARD = new CardId(new UUID(0x0190_0000_0000_7000L, 8));
  static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private LimitCases() {}

  static Money yuan(long yuan) {
    return Money.ofMajor(CurrencyUnit.of("CNY"), yuan);
  }

  static Holder holder(AccountClass accountClass, int factors, boolean certificate, Instant at) {
    return new Holder(WALLET, accountClass, factors, certificate, at);
  }

  /**
   * {@code from} is the balance, a card, or a card of a bank account of a class: bank1 to bank3.
   */
  static Movement movement(Holder holder, PaymentKind kind, String from, Scanned scanned) {
    return new Movement(
        holder,
        kind,
        yuan(1),
        from.equals("balance") ? Optional.empty() : Optional.of(CARD),
        from.startsWith("bank")
            ? OptionalInt.of(Integer.parseInt(from.substring(4)))
            : OptionalInt.empty(),
        scanned);
  }

  static Movement payment(Holder holder) {
    return movement(holder, PaymentKind.PAYMENT, "balance", Scanned.NOTHING);
  }
}
