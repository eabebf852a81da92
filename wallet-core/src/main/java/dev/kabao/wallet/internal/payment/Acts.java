package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.spi.issuer.CreditTarget;
import dev.kabao.wallet.spi.limit.Movement;
import dev.kabao.wallet.spi.risk.Act;
import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.WalletId;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A payment as a policy sees it, before it begins. */
final class Acts {
  private static final String CARD_PURPOSE = "risk-card";
  private static final int MARK_DIGITS = 32;

  private Acts() {}

  static Act of(PaymentDraft payment, Payer payer, Vault vault) {
    return new Act(
        kind(payment, payer),
        payer.wallet(),
        payee(payment, payer, vault),
        Optional.of(Money.ofMinor(CurrencyUnit.of(payment.currency), payment.amount)));
  }

  private static ActKind kind(PaymentDraft payment, Payer payer) {
    return switch (payment.kind) {
      case PAYMENT, RECEIPT, BANK_TOP_UP -> scanned(payer.scanned()).orElse(ActKind.PAY);
      case TRANSFER -> scanned(payer.scanned()).orElse(ActKind.TRANSFER);
      case CARD_TRANSFER -> ActKind.CARD_TRANSFER;
      case WITHDRAWAL -> ActKind.WITHDRAW;
      case TOP_UP -> ActKind.TOP_UP;
    };
  }

  private static Optional<ActKind> scanned(Movement.Scanned how) {
    return switch (how) {
      case NOTHING -> Optional.empty();
      case STATIC_CODE, DYNAMIC_CODE -> Optional.of(ActKind.SCAN);
      case PAYER_CODE -> Optional.of(ActKind.CHARGE);
    };
  }

  /** Who gets the money; of a card or phone only a mark, which tells neither. */
  private static Optional<String> payee(PaymentDraft payment, Payer payer, Vault vault) {
    if (payment.peer != null) {
      return Optional.of(new WalletId(payment.peer).toString());
    }
    if (payment.payee != null) {
      return Optional.of(payment.payee);
    }
    if (payment.claim != null) {
      return Optional.of("phone:" + mark(payment.claim));
    }
    CreditTarget.@Nullable Card target = payer.target();
    if (target != null) {
      return Optional.of("card:" + mark(vault.blindIndex(CARD_PURPOSE, target.number())));
    }
    return payment.legs.stream()
        .map(leg -> leg.card)
        .filter(Objects::nonNull)
        .findFirst()
        .map(card -> new CardId(card).toString());
  }

  private static String mark(byte[] index) {
    return HexFormat.of().formatHex(index).substring(0, MARK_DIGITS);
  }
}
