package dev.kabao.wallet.collect;

import dev.kabao.wallet.trust.Trust;
import dev.kabao.wallet.trust.Warning;
import dev.kabao.wallet.value.PaymentRequestId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a payer sees of a code. */
public sealed interface ScanResult {

  /**
   * A genuine payment request that can be paid.
   *
   * @param token names payer, request and the payment that it may become, sealed against any
   *     change: hand it to {@link ScanService#pay}
   * @param request its id
   * @param payeeName what the payee calls itself; of a person, the masked name
   * @param currency the currency
   * @param amount how much; empty for an amount that the payer chooses
   * @param memo what for
   * @param expiresAt until when it can be paid
   * @param trust what this platform can say of the payee; only {@link Trust#isTrusted()} is to be
   *     shown as trusted
   * @param warnings what speaks against it, to be shown before the payer is asked
   */
  record Shown(
      String token,
      PaymentRequestId request,
      String payeeName,
      CurrencyUnit currency,
      Optional<Money> amount,
      String memo,
      Instant expiresAt,
      Trust trust,
      List<Warning> warnings)
      implements ScanResult {
    /** Refuses null. */
    public Shown {
      Objects.requireNonNull(token, "token");
      Objects.requireNonNull(request, "request");
      Objects.requireNonNull(payeeName, "payeeName");
      Objects.requireNonNull(currency, "currency");
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(memo, "memo");
      Objects.requireNonNull(expiresAt, "expiresAt");
      Objects.requireNonNull(trust, "trust");
      warnings = List.copyOf(warnings);
    }
  }

  /** It is not taken. */
  record Refused(ScanRefusal refusal) implements ScanResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
